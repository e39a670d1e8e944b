import { useSandbox } from '../../support/useSandbox';
import { CLEARING, duitkuClient, EMAIL, PATH, PAYOUT } from './client';

const ACCOUNT = 'duitku:3551';
const OPENING_IDR = 10_000_000_000;

const sandbox = useSandbox();
const duitku = duitkuClient(sandbox);

const moneyOf = (reference: string) =>
	sandbox.ledger.transfers({ reference }).map(({ status, amountIdr }) => ({ status, amountIdr }));

describe('the answers have the documented form', () => {
	test('an online inquiry: amount with one decimal, disburseId a number, all in order', async () => {
		const text = await duitku.postText('onlineInquiry', duitku.signed('onlineInquiry', PAYOUT));
		const { disburseId } = JSON.parse(text);
		expect(text).toBe(
			`{"email":"${EMAIL}","bankCode":"014","bankAccount":"8760673566",` +
				`"amountTransfer":50000.0,"accountName":"Test Account",` +
				`"custRefNumber":"00${disburseId}","disburseId":${disburseId},` +
				`"responseCode":"00","responseDesc":"Success"}`,
		);
		expect(sandbox.ledger.transfers()).toEqual([]);
	});

	test('a clearing inquiry repeats a custRefNumber that was given', async () => {
		const asked = { ...CLEARING, type: 'RTGS', amountTransfer: 500_000_000 };
		const answer = await duitku.call('clearingInquiry', { ...asked, custRefNumber: '12345789' });
		expect(answer).toMatchObject({ responseCode: '00', custRefNumber: '12345789' });
	});

	test('a transfer has no disburseId, and a status no e-mail but two decimals', async () => {
		const { disburseId, answer } = await duitku.pay(PAYOUT);
		expect(Object.keys(answer)).toEqual([
			'email',
			'bankCode',
			'bankAccount',
			'amountTransfer',
			'accountName',
			'custRefNumber',
			'responseCode',
			'responseDesc',
		]);
		const status = await duitku.postText('status', duitku.signed('status', { disburseId }));
		expect(status).toBe(
			`{"bankCode":"014","bankAccount":"8760673566","amountTransfer":50000.00,` +
				`"accountName":"Test Account","custRefNumber":"00${disburseId}",` +
				`"responseCode":"00","responseDesc":"SUCCESS"}`,
		);
	});
});

describe('a transfer to an account of the test table', () => {
	test.each([
		['8760673566', '00', ['posted'], ['00', '00']],
		['8760673559', 'LD', [], ['NF', 'NF']],
		['8760673560', '91', ['pending'], ['91', '91']],
		['8760673561', 'TO', ['posted'], ['68', '00', '00']],
		['8760673562', '-510', [], ['-510', '-510']],
		['8760673563', '89', [], ['-420', '-420']],
		['8760673564', '68', ['pending'], ['68', '68']],
		['8760673565', '-100', ['pending'], ['-100', '-100']],
	])('online %s answers %s, ledger %j, status %j', async (bankAccount, code, ledger, statuses) => {
		await expectEffect({ ...PAYOUT, bankAccount }, code, ledger, statuses);
	});

	test.each([
		['8760673466', '00', ['posted'], ['00', '00']],
		['8760673451', 'LD', [], ['NF', 'NF']],
		['8760673452', 'NF', [], ['NF', 'NF']],
		['8760673453', 'TO', ['posted'], ['68', '00', '00']],
		['8760673454', '-510', [], ['-510', '-510']],
		['8760673455', '90', [], ['90', '90']],
		['8760673456', '68', ['pending'], ['68', '68']],
		['8760673457', '91', ['pending'], ['91', '91']],
	])(
		'clearing %s answers %s, ledger %j, status %j',
		async (bankAccount, code, ledger, statuses) => {
			await expectEffect({ ...CLEARING, bankAccount }, code, ledger, statuses);
		},
	);

	test.each([
		['RTGS', 100_000_000],
		['BIFAST', 50_000],
	])('by %s is paid at once', async (type, amountTransfer) => {
		await expectEffect({ ...CLEARING, type, amountTransfer }, '00', ['posted'], ['00']);
	});

	async function expectEffect(
		fields: typeof PAYOUT & { type?: string },
		code: string,
		ledger: string[],
		statuses: string[],
	): Promise<void> {
		const { disburseId, answer } = await duitku.pay(fields);
		expect(answer.responseCode).toBe(code);
		const amountIdr = fields.amountTransfer;
		expect(moneyOf(disburseId)).toEqual(ledger.map((status) => ({ status, amountIdr })));
		for (const status of statuses) expect(await duitku.statusOf(disburseId)).toBe(status);
		const { balanceIdr, availableIdr } = sandbox.ledger.balanceOf(ACCOUNT);
		expect(balanceIdr).toBe(OPENING_IDR - (ledger.includes('posted') ? amountIdr : 0));
		expect(availableIdr).toBe(OPENING_IDR - (ledger.length > 0 ? amountIdr : 0));
	}
});

describe('a disburseId is paid once', () => {
	test('a second transfer answers -142, also when its content differs', async () => {
		const { disburseId, sent } = await duitku.pay(PAYOUT);
		const codes = [
			await duitku.call('onlineTransfer', sent),
			await duitku.call('onlineTransfer', { ...sent, amountTransfer: 60_000 }),
		].map(({ responseCode }) => responseCode);
		expect(codes).toEqual(['-142', '-142']);
		expect(moneyOf(disburseId)).toEqual([{ status: 'posted', amountIdr: 50_000 }]);
	});

	test('two transfers at the same moment are one payment', async () => {
		const inquired = await duitku.call('onlineInquiry', PAYOUT);
		const body = duitku.signed('onlineTransfer', duitku.transferOf(PAYOUT, inquired));
		const answers = await Promise.all([1, 2].map(() => duitku.post('onlineTransfer', body)));
		expect(answers.map(({ responseCode }) => responseCode).sort()).toEqual(['-142', '00']);
		expect(moneyOf(String(inquired.disburseId))).toHaveLength(1);
	});

	test('two inquiries are two payments', async () => {
		const first = await duitku.pay(PAYOUT);
		const second = await duitku.pay(PAYOUT);
		expect(second.disburseId).not.toBe(first.disburseId);
		expect(sandbox.ledger.transfers()).toHaveLength(2);
	});
});

describe('a transfer must repeat its inquiry', () => {
	test.each([
		['bankCode', '002'],
		['bankAccount', '8760673561'],
		['amountTransfer', 60_000],
		['accountName', 'Somebody Else'],
		['custRefNumber', '1'],
	])('another %s is refused with -952 and pays nothing', async (name, value) => {
		const inquired = await duitku.call('onlineInquiry', PAYOUT);
		const sent = duitku.transferOf(PAYOUT, inquired);
		const answer = await duitku.call('onlineTransfer', { ...sent, [name]: value });
		expect(answer).toEqual({ responseCode: '-952', responseDesc: 'Invalid parameter' });
		expect(sandbox.ledger.transfers()).toEqual([]);
		expect((await duitku.call('onlineTransfer', sent)).responseCode).toBe('00');
	});

	test('another clearing type is refused with -952', async () => {
		const inquired = await duitku.call('clearingInquiry', CLEARING);
		const sent = { ...duitku.transferOf(CLEARING, inquired), type: 'BIFAST' };
		expect((await duitku.call('clearingTransfer', sent)).responseCode).toBe('-952');
	});

	test('an online inquiry cannot be paid by clearing', async () => {
		const inquired = await duitku.call('onlineInquiry', PAYOUT);
		const sent = { ...duitku.transferOf(PAYOUT, inquired), type: 'LLG' };
		expect((await duitku.call('clearingTransfer', sent)).responseCode).toBe('-952');
	});

	test.each([
		['a disburseId that is neither', { disburseId: true }, '-952'],
		['no purpose', { purpose: undefined }, '-952'],
		['an empty purpose', { purpose: '' }, '-952'],
		['an unknown disburseId', { disburseId: '1' }, '-420'],
	])('%s is refused', async (_what, fields, code) => {
		const sent = duitku.transferOf(PAYOUT, await duitku.call('onlineInquiry', PAYOUT));
		expect((await duitku.call('onlineTransfer', { ...sent, ...fields })).responseCode).toBe(code);
		expect(sandbox.ledger.transfers()).toEqual([]);
	});
});

test('more than the balance is refused with -510, and stays refused', async () => {
	const { disburseId, answer } = await duitku.pay({
		...CLEARING,
		type: 'BIFAST',
		amountTransfer: OPENING_IDR + 1,
	});
	expect(answer.responseCode).toBe('-510');
	expect(await duitku.statusOf(disburseId)).toBe('-510');
	expect(sandbox.ledger.transfers()).toEqual([]);
});

test('what is only inquired, or unknown, has the status -420', async () => {
	const { disburseId } = await duitku.call('onlineInquiry', PAYOUT);
	expect(await duitku.statusOf(String(disburseId))).toBe('-420');
	expect(await duitku.statusOf('1')).toBe('-420');
});

test('a settled payment is paid or given back, and its status says so', async () => {
	const bankAccount = '8760673564';
	const paid = await duitku.pay({ ...PAYOUT, bankAccount });
	const failed = await duitku.pay({ ...PAYOUT, bankAccount });
	sandbox.duitku.settle(paid.disburseId, 'paid');
	sandbox.duitku.settle(failed.disburseId, 'failed', '76');
	expect(moneyOf(paid.disburseId)).toEqual([{ status: 'posted', amountIdr: 50_000 }]);
	expect(moneyOf(failed.disburseId)).toEqual([{ status: 'voided', amountIdr: 50_000 }]);
	expect(await duitku.statusOf(paid.disburseId)).toBe('00');
	expect(await duitku.statusOf(failed.disburseId)).toBe('76');
	expect(() => sandbox.duitku.settle(paid.disburseId, 'failed')).toThrow('no pending money');
	const { balance, effectiveBalance } = await duitku.call('balance');
	expect([balance, effectiveBalance]).toEqual([OPENING_IDR - 50_000, OPENING_IDR - 50_000]);
});

test('a reset gives the money back and forgets payments, requests and faults', async () => {
	const { disburseId } = await duitku.pay(PAYOUT);
	sandbox.faults.add({ kind: 'closeBefore', path: '*' });
	sandbox.duitku.registerClearingCallback('http://127.0.0.1/');
	sandbox.reset();
	expect(sandbox.ledger.transfers()).toEqual([]);
	expect(sandbox.ledger.balanceOf(ACCOUNT).balanceIdr).toBe(OPENING_IDR);
	expect(sandbox.requests.list()).toEqual([]);
	expect(sandbox.faults.list()).toEqual([]);
	expect(sandbox.duitku.clearingCallbackUrl()).toBeUndefined();
	expect(await duitku.statusOf(disburseId)).toBe('-420');
	expect(sandbox.requests.list().map(({ path }) => path)).toEqual([PATH.status]);
	// An id from before the reset must not come again.
	const next = await duitku.call('onlineInquiry', PAYOUT);
	expect(Number(next.disburseId)).toBeGreaterThan(Number(disburseId));
});
