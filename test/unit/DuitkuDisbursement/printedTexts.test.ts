import {
	judgeCashOut,
	judgeStatus,
	judgeTransfer,
} from '../../../nodes/DuitkuDisbursement/verdicts';
import { type Outcome, pending } from '../../../nodes/shared/contract/verdict';

type Printed = readonly [code: string, text: string, outcome: Outcome];

/** The texts that the document prints beside its codes, table by table, read off by hand. */
const TABLES: Record<string, readonly Printed[]> = {
	'Status Code': [
		['00', 'Approved or completed successfully.', 'success'],
		['EE', 'General Error.', 'pending'],
		['TO', 'Response time out from ATM Bersama Network (Do not retry).', 'pending'],
		['LD', 'Link problem between Duitku and ATM Bersama Network.', 'pending'],
		['NF', 'Transaction has not recorded on Remittance gateway.', 'pending'],
		['76', 'Invalid destination account.', 'failed'],
		['80', 'Waiting for callback.', 'pending'],
		['-100', 'Other Error (Do not retry).', 'pending'],
		['-120', 'User not found.', 'failed'],
		['-123', 'User has been blocked.', 'failed'],
		['-141', 'Amount transfer Invalid.', 'failed'],
		['-142', 'Transaction Already Finished.', 'pending'],
		['-148', 'Bank not support H2H.', 'failed'],
		['-149', 'Bank not found.', 'failed'],
		['-161', 'Callback URL not found.', 'failed'],
		['-191', 'Wrong signature.', 'failed'],
		['-192', 'Account number is blacklisted.', 'failed'],
		['-213', 'Email is not valid.', 'failed'],
		['-420', 'Transfer not Found.', 'pending'],
		['-510', 'Insufficient Fund.', 'failed'],
		['-920', 'Limit Exceeded.', 'failed'],
		['-930', 'IP not whitelisted.', 'failed'],
		['-951', 'Time Out Vendor.', 'pending'],
		['-952', 'Invalid Parameter.', 'failed'],
		['-960', 'Timestamp is expired ( 5 minutes ).', 'failed'],
	],
	'Vendor Response Code': [
		['00', 'Approved or completed successfully.', 'success'],
		['01', 'Refer to card issuer.', 'failed'],
		['05', 'Disallowed transaction.', 'failed'],
		['12', 'Generic exception.', 'pending'],
		['14', 'Account not found.', 'failed'],
		['30', 'Invalid format.', 'failed'],
		['31', 'Invalid bank code.', 'failed'],
		['51', 'Insufficient funds / over credit limit.', 'failed'],
		['66', 'Generic error.', 'pending'],
		['68', 'Response received too late / Time out (Do not retry).', 'pending'],
		['88', 'Bill already paid.', 'pending'],
		['90', 'Invalid Beneficiary or Currency.', 'failed'],
		['91', 'Transport Error to Back End.', 'pending'],
	],
	'Callback Status Code': [
		['00', 'Success.', 'success'],
		['01', 'Failed.', 'failed'],
		['68', 'Pending (Do not retry).', 'pending'],
	],
	'Error Code': [
		['00', 'Approved or completed successfully.', 'success'],
		['01', 'Refer to card issuer.', 'failed'],
		['03', 'Invalid merchant.', 'failed'],
		['04', 'Pick-up / capture card.', 'failed'],
		['05', 'Do not honor.', 'failed'],
		['12', 'Invalid transaction.', 'pending'],
		['13', 'Invalid amount.', 'failed'],
		['14', 'Invalid card number (no such number).', 'failed'],
		['15', 'No such issuer.', 'failed'],
		['20', 'Invalid response.', 'pending'],
		['30', 'Format error.', 'failed'],
		['31', 'Bank not supported by switch.', 'failed'],
		['33', 'Expired card.', 'failed'],
		['36', 'Restricted card.', 'failed'],
		['38', 'Allowable PIN tries exceeded.', 'failed'],
		['39', 'No credit account.', 'failed'],
		['40', 'Requested function not supported.', 'failed'],
		['41', 'Lost card.', 'failed'],
		['43', 'Stolen card.', 'failed'],
		['51', 'Insufficient funds / over credit limit.', 'failed'],
		['52', 'No chequing account.', 'failed'],
		['68', 'Response received too late. / Time out (Do not retry).', 'pending'],
		['91', 'Issuer, Destination or switch is inoperative.', 'pending'],
	],
	'the samples and recorded answers': [
		['00', 'Success', 'success'],
		['00', 'SUCCESS', 'success'],
		['00', 'Approved or completed successfully', 'success'],
		['-510', 'Wallet not enough.', 'failed'],
		['-142', 'Transaction Already Finished', 'pending'],
	],
};

/** Texts that win over the code, whatever it is. */
const OPEN_TEXTS = [
	'Pending',
	'Transaksi sedang diproses',
	'Transaction is in process',
	'Menunggu konfirmasi bank',
	'Insufficient funds, response timed out',
];

const JUDGES = { transfer: judgeTransfer, 'cash out': judgeCashOut };

describe.each(Object.entries(TABLES))('a text of %s', (_, printed) => {
	test.each(printed)('%s "%s" is %s', (responseCode, responseDesc, outcome) => {
		for (const judge of Object.values(JUDGES)) {
			expect(judge({ responseCode, responseDesc }, {})).toMatchObject({
				outcome,
				code: responseCode,
				message: responseDesc,
			});
		}
	});
});

describe.each(Object.entries(JUDGES))('the words of an answer to a %s', (_, judge) => {
	test.each(OPEN_TEXTS)('"%s" leaves every code pending', (responseDesc) => {
		for (const responseCode of ['00', '51', '-191', '76', 'LD', 'NF', '68', '99']) {
			const verdict = judge({ responseCode, responseDesc }, {});
			expect(verdict).toMatchObject({ outcome: 'pending', code: responseCode });
			expect(verdict.advice).toContain('Do not send this payment again');
		}
	});

	test.each(['Failed', 'Transaksi gagal', 'Insufficient Fund', 'Ditolak', 'System error'])(
		'"%s" beside 00 is no success',
		(responseDesc) => {
			expect(judge({ responseCode: '00', responseDesc }, {}).outcome).toBe('pending');
		},
	);

	test.each(['Koneksi terputus', 'Sudah pernah dibayar', 'System error', 'Duplicate transaction'])(
		'"%s" beside a code of refusal leaves it open',
		(responseDesc) => {
			expect(judge({ responseCode: '76', responseDesc }, {}).outcome).toBe('pending');
		},
	);

	test('count in both of the fields that may hold them', () => {
		const body = { responseCode: '00', responseDesc: 'Success', responseMessage: 'Pending' };
		expect(judge(body, {}).outcome).toBe('pending');
	});
});

test('a status that denies the transfer in open words denies nothing', () => {
	const first = pending('LD', '');
	const denial = { responseCode: 'NF', responseDesc: 'Not recorded yet, still being processed' };
	expect(judgeStatus(denial, first, {}).outcome).toBe('pending');
	expect(judgeStatus({ ...denial, responseDesc: 'Not recorded' }, first, {}).outcome).toBe(
		'failed',
	);
});

test('a denial is no proof when the transfer itself was answered in open words', () => {
	const first = pending('LD', 'Link down, transaction is being processed');

	expect(judgeStatus({ responseCode: 'NF' }, first, {}).outcome).toBe('pending');
});

test('the advice of a link failure does not say that its text contradicts its code', () => {
	const answer = { responseCode: 'LD', responseDesc: 'Link problem between Duitku and the bank' };

	expect(judgeTransfer(answer, {}).advice).toContain('no link to the bank network');
});
