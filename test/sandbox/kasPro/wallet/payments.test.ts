import { useSandbox } from '../../../support/useSandbox';
import type { Body } from '../../support/http';
import { BASIC, DRIVER, FRIEND, kasProClient, PATH, POOR, PREMIUM, STRANGER } from '../client';

const OPENING_IDR = 10_000_000;
const FEE_IDR = 6_500;
/** Begins as every QR text of the EMV standard does; names no real merchant. */
const QR_TEXT = '00020101021126180014SANDBOX.EXAMPLE5303360';

const sandbox = useSandbox({ callbackDelayMs: 10 });
const client = kasProClient(sandbox);
const { ended } = client;

const balanceOf = (name: string) => sandbox.ledger.balanceOf(`kasProWallet:${name}`).balanceIdr;
const refused = (code: number, message: string) => ({
	responseId: expect.stringMatching(/^OLSFQ\d{17}$/),
	code,
	message,
});
const NOT_PREMIUM = [110010, 'Your account is not premium yet'] as const;
const INSUFFICIENT = [110011, 'wallet balance is insufficient'] as const;
const NOT_FOUND = [110005, 'Customer not found'] as const;

async function registerInactive(): Promise<void> {
	await client.ask(PATH.register, { mobileNumber: STRANGER, firstName: 'New' });
}

describe('Cash Out', () => {
	const ASKED = {
		mobileNumber: PREMIUM,
		account: '8880000009993',
		bankCode: 'BCA',
		amount: 50_000,
	};

	test('is in process first, in the printed form, with the money held', async () => {
		const answer = await client.ask(PATH.bankTransfer, ASKED);
		const { responseId } = answer;
		expect(answer).toEqual({
			code: 1,
			message: 'In Process',
			responseId: expect.stringMatching(/^OLSFQ\d{17}$/),
			data: {
				account: '8880000009993',
				amount: '50000',
				price: '50000',
				serviceFee: '6500',
				reffId: responseId,
				flowType: 'Async',
			},
		});
		expect(sandbox.ledger.transfers()).toMatchObject([
			{
				system: 'kasProWallet',
				kind: 'cashOut',
				reference: responseId,
				debitAccount: `kasProWallet:${PREMIUM}`,
				status: 'pending',
				amountIdr: 50_000,
				feeIdr: FEE_IDR,
			},
		]);
	});

	test('is paid later, and the inquiry shows what is left', async () => {
		const asked = { ...ASKED, account: '8880000000001', amount: '50000' };
		const { responseId } = await client.ask(PATH.bankTransfer, asked);
		expect(await ended(responseId)).toBe('posted');
		expect(balanceOf('payouts')).toBe(50_000);
		const { data } = (await client.get(PATH.customer, { mobileNumber: PREMIUM })).data;
		expect(data.balance.availableBalance).toBe(String(OPENING_IDR - 50_000 - FEE_IDR));
	});

	test('that fails later is given back', async () => {
		const asked = { ...ASKED, account: '8880000009992' };
		const { responseId } = await client.ask(PATH.bankTransfer, asked);
		expect(await ended(responseId)).toBe('voided');
		expect(balanceOf(PREMIUM)).toBe(OPENING_IDR);
	});

	test.each([
		['a basic customer', { mobileNumber: BASIC }, ...NOT_PREMIUM],
		['a stranger', { mobileNumber: STRANGER }, ...NOT_FOUND],
		['a mobileNumber that is none', { mobileNumber: 'x' }, ...NOT_FOUND],
		['a customer without the money', { mobileNumber: POOR }, ...INSUFFICIENT],
		['the sum without the fee', { amount: OPENING_IDR }, ...INSUFFICIENT],
		['no account', { account: '' }, 110001, 'Invalid parameter: account'],
		['a bank that is not listed', { bankCode: 'X' }, 110001, 'Invalid parameter: bankCode'],
		['no amount', { amount: 0 }, 110001, 'Invalid parameter: amount'],
	])('with %s is refused and holds nothing', async (_what, fields, code, message) => {
		const answer = await client.ask(PATH.bankTransfer, { ...ASKED, ...fields });
		expect(answer).toEqual(refused(code, message));
		expect(sandbox.ledger.transfers()).toEqual([]);
	});

	test('of a customer who has not validated the OTP is refused', async () => {
		await registerInactive();
		const answer = await client.ask(PATH.bankTransfer, { ...ASKED, mobileNumber: STRANGER });
		expect(answer).toEqual(refused(110007, 'Customer is not active'));
	});

	test('of two at once with money for one pays one', async () => {
		const asked = { ...ASKED, amount: 6_000_000 };
		const answers = await Promise.all([1, 2].map(() => client.ask(PATH.bankTransfer, asked)));
		expect(answers.map(({ code }) => code).sort()).toEqual([1, 110011]);
	});
});

describe('QRIS Payment', () => {
	test.each([
		['/bank-transfer/, told by the QR text', PATH.bankTransfer, { qrCode: QR_TEXT }, QR_TEXT],
		['/qris-issuer/ with a QR text', PATH.qris, { anyName: QR_TEXT }, QR_TEXT],
		['/qris-issuer/ with an account', PATH.qris, { account: '9360000000001' }, '9360000000001'],
	])('at %s is paid by a basic customer without a fee', async (_what, path, fields, account) => {
		const answer = await client.ask(path, { mobileNumber: BASIC, amount: 43_999, ...fields });
		const { responseId } = answer;
		expect(answer).toMatchObject({
			code: 1,
			message: 'In Process',
			data: { account, amount: '43999', serviceFee: '0', reffId: responseId, flowType: 'Async' },
		});
		expect(await ended(responseId)).toBe('posted');
		expect(sandbox.ledger.transfers()).toMatchObject([{ kind: 'qris', amountIdr: 43_999 }]);
		expect(balanceOf(BASIC)).toBe(1_000_000 - 43_999);
	});

	test('of a QR text that ends in 9992 is given back', async () => {
		const body = { mobileNumber: BASIC, amount: 1_000, qrCode: `${QR_TEXT}9992` };
		const { responseId } = await client.ask(PATH.qris, body);
		expect(await ended(responseId)).toBe('voided');
	});

	test.each([
		['no amount', { amount: undefined }, 110001, 'Invalid parameter: amount'],
		['no code', { qrCode: undefined }, 110001, 'Invalid parameter: account'],
		['no customer', { mobileNumber: undefined }, ...NOT_FOUND],
		['a stranger', { mobileNumber: STRANGER }, ...NOT_FOUND],
		['no money for it', { mobileNumber: POOR }, ...INSUFFICIENT],
	])('with %s is refused', async (_what, fields, code, message) => {
		const body = { mobileNumber: BASIC, amount: 5_000, qrCode: QR_TEXT, ...fields };
		expect(await client.ask(PATH.qris, body)).toEqual(refused(code, message));
		expect(sandbox.ledger.transfers()).toEqual([]);
	});
});

describe('P2P Transaction', () => {
	const ASKED = { mobileNumber: PREMIUM, account: FRIEND, amount: 25_000 };

	test('moves the money at once, in the documented form', async () => {
		const answer = await client.ask(PATH.p2p, ASKED);
		const { reference } = answer.data.walletTransactions[0];
		expect(answer).toEqual({
			responseId: expect.stringMatching(/^OLSFQ\d{17}$/),
			code: 0,
			data: {
				pocketId: 2,
				walletTransactions: [
					{
						account: PREMIUM,
						amount: 25_000,
						reference: expect.any(Number),
						balanceBefore: '10000000.00',
						balanceAfter: '9975000.00',
					},
					{
						account: FRIEND,
						amount: 25_000,
						reference: answer.data.walletTransactions[0].reference,
						balanceBefore: '0.00',
						balanceAfter: '25000.00',
					},
				],
			},
			message: 'Berhasil',
		});
		expect(sandbox.ledger.transfers({ reference: String(reference) })).toMatchObject([
			{ kind: 'p2p', status: 'posted', amountIdr: 25_000, beneficiary: FRIEND },
		]);
		expect([balanceOf(PREMIUM), balanceOf(FRIEND)]).toEqual([OPENING_IDR - 25_000, 25_000]);
	});

	test.each([2, '2'])('takes the pocket %j', async (pocketId) => {
		expect((await client.ask(PATH.p2p, { ...ASKED, pocketId })).code).toBe(0);
	});

	test.each([
		['a basic customer', { mobileNumber: BASIC }, ...NOT_PREMIUM],
		['a stranger', { mobileNumber: STRANGER }, ...NOT_FOUND],
		['an unknown payee', { account: STRANGER }, ...NOT_FOUND],
		['too little money', { mobileNumber: POOR }, ...INSUFFICIENT],
		['oneself as payee', { account: PREMIUM }, 110001, 'Invalid parameter: account'],
		['another pocket', { pocketId: 9 }, 110001, 'Invalid parameter: pocketId'],
		['no amount', { amount: null }, 110001, 'Invalid parameter: amount'],
	])('with %s is refused and moves nothing', async (_what, fields, code, message) => {
		expect(await client.ask(PATH.p2p, { ...ASKED, ...fields })).toEqual(refused(code, message));
		expect(sandbox.ledger.transfers()).toEqual([]);
	});

	test('to a customer who is not active is refused', async () => {
		await registerInactive();
		const answer = await client.ask(PATH.p2p, { ...ASKED, account: STRANGER });
		expect(answer).toEqual(refused(...NOT_FOUND));
	});
});

describe('the services without a documented address', () => {
	test.each([
		['a user', '/sandbox/topup/', PREMIUM, '8880', 'topUp', OPENING_IDR],
		['a driver', '/sandbox/topup-driver/', DRIVER, '8881', 'topUpDriver', 0],
	])('top up %s', async (_who, path, mobileNumber, prefix, kind, openingIdr) => {
		const answer = await client.ask(path, { mobileNumber, amount: 100_000 });
		const { responseId } = answer;
		expect(answer.data).toEqual({
			account: prefix + mobileNumber,
			amount: '100000',
			price: '100000',
			serviceFee: '0',
			reffId: responseId,
			flowType: 'Async',
		});
		expect(await ended(responseId)).toBe('posted');
		expect(sandbox.ledger.transfers()).toMatchObject([{ kind, beneficiary: mobileNumber }]);
		expect(balanceOf(mobileNumber)).toBe(openingIdr + 100_000);
	});

	test.each([
		[
			'a user as a driver',
			'/sandbox/topup-driver/',
			{ mobileNumber: PREMIUM, amount: 1 },
			...NOT_FOUND,
		],
		['a stranger', '/sandbox/topup/', { mobileNumber: STRANGER, amount: 1 }, ...NOT_FOUND],
		['nothing', '/sandbox/topup/', { mobileNumber: PREMIUM }, 110001, 'Invalid parameter: amount'],
	])('do not top up %s', async (_what, path, body, code, message) => {
		expect(await client.ask(path, body)).toEqual(refused(code, message));
		expect(sandbox.ledger.transfers()).toEqual([]);
	});

	test.each([
		['pay a merchant', '/sandbox/payment/', 'RIDE-1', 'payment', 'merchants'],
		['tip a driver', '/sandbox/tips/', DRIVER, 'tip', DRIVER],
	])('%s, also from a basic customer', async (_what, path, account, kind, payee) => {
		const body: Body = { mobileNumber: BASIC, account, amount: 15_000 };
		const { code, data } = await client.ask(path, body);
		expect([code, data.walletTransactions[0].balanceAfter]).toEqual([0, '985000.00']);
		expect(sandbox.ledger.transfers()).toMatchObject([{ kind, status: 'posted' }]);
		expect([balanceOf(BASIC), balanceOf(payee)]).toEqual([985_000, 15_000]);
	});

	test.each([
		['pay nobody', '/sandbox/payment/', { account: '' }, 110001, 'Invalid parameter: account'],
		['pay without money', '/sandbox/payment/', { mobileNumber: POOR }, ...INSUFFICIENT],
		['tip who is no driver', '/sandbox/tips/', { account: FRIEND }, ...NOT_FOUND],
		['tip from a stranger', '/sandbox/tips/', { mobileNumber: STRANGER }, ...NOT_FOUND],
	])('do not %s', async (_what, path, fields, code, message) => {
		const body = { mobileNumber: BASIC, account: DRIVER, amount: 15_000, ...fields };
		expect(await client.ask(path, body)).toEqual(refused(code, message));
		expect(sandbox.ledger.transfers()).toEqual([]);
	});
});
