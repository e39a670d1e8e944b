import { useSandbox } from '../../support/useSandbox';
import { http, type Body } from '../support/http';
import { CLEARING, duitkuClient, EMAIL, PATH, PAYOUT, type EndpointName } from './client';

/** What recorded answers of the real sandbox show, and the document does not. */

const PADDED_NAME = 'Test Account Spasi'.padEnd(30);

const sandbox = useSandbox();
const duitku = duitkuClient(sandbox);

const postTo = async (path: string, endpoint: EndpointName, fields: Body = {}): Promise<Body> =>
	JSON.parse(
		(await http.post<string>(sandbox.url + path, duitku.signed(endpoint, fields))).data,
	) as Body;

describe('a client that does not follow the tables', () => {
	test('may send the disburseId as a number, to transfer and to ask for the status', async () => {
		const inquired = await duitku.call('onlineInquiry', PAYOUT);
		const sent = { ...duitku.transferOf(PAYOUT, inquired), disburseId: inquired.disburseId };
		expect(typeof sent.disburseId).toBe('number');
		expect(await duitku.call('onlineTransfer', sent)).toMatchObject({ responseCode: '00' });
		const { disburseId } = inquired;
		expect(await duitku.call('status', { disburseId })).toMatchObject({ responseCode: '00' });
		expect(sandbox.ledger.transfers({ reference: String(disburseId) })).toHaveLength(1);
	});

	test.each([0, -1, 1.5, null, true])('may not send the disburseId %p', async (disburseId) => {
		expect((await duitku.call('status', { disburseId })).responseCode).toMatch(/^-(952|191)$/);
	});

	test('may send the senderId as text of digits', async () => {
		for (const [senderId, code] of [
			['12345789', '00'],
			[12345789, '00'],
			['A-1', '-952'],
		]) {
			const answer = await duitku.call('onlineInquiry', { ...PAYOUT, senderId });
			expect(answer.responseCode).toBe(code);
		}
	});

	test.each([
		['/webapi/api/disbursement/checkBalance', 'balance'],
		['/webapi/api/Disbursement/LISTBANK', 'listBank'],
		['/WebApi/API/disbursement/inquiryStatus', 'status'],
	] as const)('may write the path as %s', async (path, endpoint) => {
		const { responseCode } = await postTo(path, endpoint, { disburseId: '1' });
		expect(responseCode).toBe(endpoint === 'status' ? '-420' : '00');
		expect(sandbox.requests.list({ system: 'duitku', path: PATH[endpoint] })).toHaveLength(1);
	});

	test('meets the faults of a path however it writes it', async () => {
		sandbox.faults.add({ kind: 'status', status: 503, path: PATH.balance });
		const path = '/webapi/api/disbursement/checkBalance';
		const { status } = await http.post(sandbox.url + path, duitku.signed('balance', {}));
		expect(status).toBe(503);
	});

	test('finds nothing under a path that no spelling makes one of these', async () => {
		const { status } = await http.post(`${sandbox.url}/webapi/api/disbursement/checkBalances`, {});
		expect(status).toBe(404);
	});
});

describe('the texts of the answers', () => {
	test('differ for online, clearing and status, although the code is the same', async () => {
		const online = await duitku.pay(PAYOUT);
		const clearing = await duitku.pay(CLEARING);
		const inquired = await duitku.call('clearingInquiry', CLEARING);
		const status = await duitku.call('status', { disburseId: online.disburseId });
		expect(
			[online.answer, clearing.answer, inquired, status].map(({ responseDesc }) => responseDesc),
		).toEqual([
			'Success',
			'Approved or completed successfully',
			'Approved or completed successfully',
			'SUCCESS',
		]);
	});

	test('say of a second transfer that it is finished', async () => {
		const { sent } = await duitku.pay(PAYOUT);
		expect(await duitku.call('onlineTransfer', sent)).toMatchObject({
			responseCode: '-142',
			responseDesc: 'Transaction Already Finished',
		});
	});
});

describe('an inquiry', () => {
	test.each([
		['onlineInquiry', { ...PAYOUT, bankAccount: '8760673511' }, 'TO'],
		['onlineInquiry', { ...PAYOUT, amountTransfer: 50_000_001 }, '-920'],
		['clearingInquiry', { ...CLEARING, bankAccount: '8760673417' }, '68'],
	] as const)(
		'by %s that is refused repeats what was asked and gives no id',
		async (endpoint, asked, code) => {
			const { responseDesc, ...answer } = await duitku.call(endpoint, asked);
			expect(responseDesc).not.toBe('');
			expect(answer).toEqual({
				email: EMAIL,
				bankCode: asked.bankCode,
				bankAccount: asked.bankAccount,
				amountTransfer: asked.amountTransfer,
				accountName: '',
				custRefNumber: '',
				disburseId: 0,
				responseCode: code,
			});
		},
	);

	test('by clearing answers without the type, its transfer with it', async () => {
		const inquired = await duitku.call('clearingInquiry', CLEARING);
		expect(inquired).toMatchObject({ responseCode: '00' });
		expect(inquired).not.toHaveProperty('type');
		const { answer } = await duitku.pay(CLEARING);
		expect(answer).toMatchObject({ responseCode: '00', type: 'LLG' });
	});

	test.each([
		['online', { ...PAYOUT, bankAccount: '8760673599' }],
		['by clearing', { ...CLEARING, bankAccount: '8760673499' }],
	])('%s gives a padded name, which has to come back letter for letter', async (_how, asked) => {
		const isClearing = 'type' in asked;
		const inquired = await duitku.call(isClearing ? 'clearingInquiry' : 'onlineInquiry', asked);
		expect(inquired.accountName).toBe(PADDED_NAME);
		const transfer = isClearing ? 'clearingTransfer' : 'onlineTransfer';
		const sent = duitku.transferOf(asked, inquired);
		const trimmed = { ...sent, accountName: PADDED_NAME.trim() };
		expect(await duitku.call(transfer, trimmed)).toMatchObject({ responseCode: '-952' });
		expect(await duitku.call(transfer, sent)).toMatchObject({ responseCode: '00' });
	});
});

describe('the bank list', () => {
	test('has a code with letters, a bank twice, a ceiling of "0" and one of null', async () => {
		const { Banks } = await duitku.call('listBank');
		const ceilingsOf = (code: string) =>
			(Banks as Body[])
				.filter(({ bankCode }) => bankCode === code)
				.map(({ maxAmountTransfer }) => maxAmountTransfer);
		expect(ceilingsOf('ASP1R3')).toEqual(['100000000']);
		expect(ceilingsOf('501').sort()).toEqual(['25000000', '50000000']);
		expect(ceilingsOf('945')).toEqual(['0']);
		expect(ceilingsOf('600')).toEqual([null]);
	});

	test.each([
		['ASP1R3', 100_000_000, '00'],
		['ASP1R3', 100_000_001, '-920'],
		['501', 25_000_000, '00'],
		['501', 25_000_001, '-920'],
		['945', 1, '-920'],
		['600', 100_000_000, '00'],
		['600', 100_000_001, '-920'],
	])('bank %s and %i rupiah online: %s', async (bankCode, amountTransfer, code) => {
		const answer = await duitku.call('onlineInquiry', { ...PAYOUT, bankCode, amountTransfer });
		expect(answer.responseCode).toBe(code);
	});
});
