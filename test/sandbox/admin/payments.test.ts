import { useSandbox } from '../../support/useSandbox';
import { CASH_OUT, CLEARING, duitkuClient, PAYOUT } from '../duitku/client';
import { listenForCallbacks } from '../support/callbackListener';
import { http, steer } from '../support/http';

const sandbox = useSandbox();
const duitku = duitkuClient(sandbox);
const admin = steer(sandbox);

/** Neither ends by itself. */
const HELD = { ...PAYOUT, bankAccount: '8760673564' };
const HELD_BY_KASPRO = { mobileNumber: '080000000901', account: '123459993', amount: 75_000 };

const list = async (query = '') => (await admin('GET', `/payments?${query}`)).data;
const settle = async (id: string, outcome: string) =>
	await admin('POST', `/payments/${id}/settle`, { outcome });

describe('payments for people', () => {
	test('are in words, the newest first', async () => {
		const { disburseId } = await duitku.pay(PAYOUT);
		await duitku.call('cashOut', CASH_OUT);
		expect((await list()).payments).toMatchObject([
			{
				systemTitle: 'Duitku',
				kindTitle: 'Cash out',
				reference: 'CO-1',
				beneficiaryName: 'Test Account',
				beneficiaryBank: 'Indomaret',
				status: 'pending',
				canSettle: true,
				canCallBack: true,
			},
			{
				kindTitle: 'Online transfer',
				reference: disburseId,
				beneficiary: '014 8760673566',
				beneficiaryBank: 'Bank Central Asia',
				amountIdr: 50_000,
				status: 'posted',
				canSettle: false,
				canCallBack: false,
			},
		]);
	});

	test('carry the text of strangers as it came', async () => {
		const accountName = '<img src=x onerror=alert(1)>"\'&';
		await duitku.call('cashOut', { ...CASH_OUT, accountName });
		expect((await list()).payments).toMatchObject([{ beneficiaryName: accountName }]);
	});

	test('are counted and summed by state, also those beyond the limit', async () => {
		await duitku.pay(HELD);
		await duitku.pay(PAYOUT);
		await duitku.pay({ ...PAYOUT, amountTransfer: 4_250_000 });
		const { payments, totals } = await list('limit=1');
		expect(payments).toMatchObject([{ amountIdr: 4_250_000 }]);
		expect(totals).toEqual({
			pending: { count: 1, amountIdr: 50_000 },
			posted: { count: 2, amountIdr: 4_300_000 },
			voided: { count: 0, amountIdr: 0 },
		});
	});

	test.each([
		'text=budi',
		'text=%20BUDI%20',
		'text=co-77',
		'text=4250',
		'text=Rp425.000',
		'text=pos+indonesia',
		'text=cash',
		'status=pending&text=budi',
		'system=duitku&text=co-77',
	])('are found by %s', async (query) => {
		await duitku.pay(PAYOUT);
		const fields = { custRefNumber: 'CO-77', accountName: 'Budi', amountTransfer: 425_000 };
		await duitku.call('cashOut', { ...CASH_OUT, ...fields, bankCode: '2011' });
		const { payments, totals } = await list(query);
		expect(payments).toMatchObject([{ reference: 'CO-77' }]);
		expect([totals.pending.count, totals.posted.count]).toEqual([1, 0]);
	});

	test.each(['text=nobody', 'status=voided', 'system=bankPlus'])('%s finds none', async (query) => {
		await duitku.pay(PAYOUT);
		expect((await list(query)).payments).toEqual([]);
	});
});

describe('a pending payment', () => {
	test.each([
		['paid', 'posted', '00'],
		['failed', 'voided', '01'],
	])('is settled as %s by its id in the ledger', async (outcome, status, code) => {
		const { disburseId } = await duitku.pay(HELD);
		const [{ id }] = (await list()).payments;
		const { data } = await settle(id, outcome);
		expect(data.payment).toMatchObject({ id, status, canSettle: false });
		expect(await duitku.statusOf(disburseId)).toBe(code);
	});

	test('of KasPro is settled by it too', async () => {
		await http.post(`${sandbox.url}/bank-transfer/`, HELD_BY_KASPRO);
		const [payment] = (await list('system=kasProBank')).payments;
		expect(payment).toMatchObject({ status: 'pending', canSettle: true, canCallBack: false });
		expect((await settle(payment.id, 'paid')).data.payment).toMatchObject({ status: 'posted' });
	});

	test('is settled once', async () => {
		await duitku.pay(HELD);
		await settle('T1', 'paid');
		const { status, data } = await settle('T1', 'failed');
		expect([status, data.error]).toEqual([400, expect.stringContaining('no pending money')]);
		expect(sandbox.ledger.find('T1')!.status).toBe('posted');
	});
});

describe('a callback', () => {
	test('goes once to the address that the cash out gave', async () => {
		const listener = await listenForCallbacks('SUCCESS');
		await duitku.call('cashOut', { ...CASH_OUT, callbackUrl: listener.url });
		const { data } = await admin('POST', '/payments/T1/callback');
		expect(data.callback).toMatchObject({ state: 'accepted', url: listener.url });
		expect(listener.received).toMatchObject([
			{ fields: { custRefNumber: 'CO-1', statusCode: '68' } },
		]);
		await listener.close();
	});

	test('of H2H goes to the address that is registered', async () => {
		const listener = await listenForCallbacks('no', 'SUCCESS');
		await admin('PUT', '/duitku/callback-url', { url: listener.url });
		const { disburseId } = await duitku.pay({ ...CLEARING, type: 'H2H', bankCode: '002' });
		const { data } = await admin('POST', '/payments/T1/callback', {});
		expect(data.callback).toMatchObject({ reference: disburseId, state: 'gaveUp' });
		expect(data.callback.attempts).toMatchObject([{ answer: 'no' }]);
		await listener.close();
	});
});

test('the clock is put forward, and shown, until a reset', async () => {
	const HOUR_MS = 3_600_000;
	expect((await admin('POST', '/clock', { forwardMs: HOUR_MS })).data.aheadMs).toBe(HOUR_MS);
	const { now, aheadMs } = (await admin('POST', '/clock', { forwardMs: 1 })).data;
	expect(aheadMs).toBe(HOUR_MS + 1);
	expect(now).toBeGreaterThan(Date.now() + HOUR_MS - 60_000);
	expect((await duitku.call('balance')).responseCode).toBe('-960');
	await admin('POST', '/reset');
	expect((await admin('GET', '/clock')).data.aheadMs).toBe(0);
});

test('the balances are those of the ledger', async () => {
	await duitku.pay(PAYOUT);
	const { accounts } = (await admin('GET', '/balances')).data;
	expect(accounts['duitku:3551'].balanceIdr).toBe(9_999_950_000);
});

describe('bad input is answered with 400 and what is wrong', () => {
	beforeEach(async () => await duitku.pay(HELD));

	test.each([
		['POST', '/payments/T1/settle', { outcome: 'lost' }, 'outcome must be one of'],
		['POST', '/payments/T1/settle', { outcome: 'paid', code: '00' }, 'code is not known here'],
		['POST', '/payments/T1/settle', undefined, 'must be a JSON object'],
		['POST', '/payments/T9/settle', { outcome: 'paid' }, 'no payment T9'],
		['POST', '/payments/T9/callback', {}, 'no payment T9'],
		['POST', '/payments/T1/callback', {}, 'are not called back'],
		['POST', '/payments/T1/callback', { sign: false }, 'known: nothing'],
		['GET', '/payments?status=lost', undefined, 'status must be one of'],
		['GET', '/payments?limit=0', undefined, 'limit must be'],
		['GET', '/callbacks?limit=-1', undefined, 'limit must be'],
		['POST', '/clock', { forwardMs: 0 }, 'forwardMs must be a whole number from 1'],
		['POST', '/clock', { forwardMs: 1e12 }, 'forwardMs must be'],
		['POST', '/clock', {}, 'forwardMs must be'],
	])('%s %s %j', async (method, path, body, message) => {
		const { status, data } = await admin(method, path, body);
		expect([status, data.error]).toEqual([400, expect.stringContaining(message)]);
		expect(sandbox.ledger.find('T1')!.status).toBe('pending');
	});

	test('a payment that is done at once is never settled', async () => {
		const body = { mobileNumber: '080000000101', account: '080000000105', amount: 1_000 };
		await http.post(`${sandbox.url}/p2p-transaction/`, body);
		expect((await list('system=kasProWallet')).payments).toMatchObject([{ canSettle: false }]);
		expect((await settle('T2', 'paid')).status).toBe(400);
	});
});

test('no page of another origin settles, calls back or moves the clock', async () => {
	await duitku.pay(HELD);
	for (const path of ['payments/T1/settle', 'payments/T1/callback', 'clock']) {
		const { status } = await http.post(
			`${sandbox.url}/_sandbox/${path}`,
			JSON.stringify(path === 'clock' ? { forwardMs: 1 } : { outcome: 'paid' }),
			{ headers: { Origin: 'https://page.example', 'Content-Type': 'text/plain' } },
		);
		expect(status).toBe(403);
	}
	expect(sandbox.ledger.find('T1')!.status).toBe('pending');
	expect((await admin('GET', '/clock')).data.aheadMs).toBe(0);
});
