import { call, type Fields } from '../../../support/runOperation';
import { FRIEND, RICH, useKasPro } from '../../../support/useKasPro';

const { sandbox, wallet, answer } = useKasPro();

const SERVICES = ['topUp', 'topUpDriver', 'pay', 'tip'];

const run = async (operation: string, fields: Fields) =>
	await wallet.run(call(`wallet: ${operation}`, fields));

describe.each(SERVICES)('%s', (service) => {
	test.each([
		['={{ "" }}', 'Path is required'],
		['https://evil.example/pay', 'must be a path without host'],
		['//evil.example/pay', 'must be a path without host'],
		['/a/../bank-transfer/', 'must be a path without host'],
	])('with the path %j sends nothing', async (path, fault) => {
		const { error } = await run(service, { path, additionalBodyFields: '{ "amount": 1 }' });
		expect(error?.description).toContain(fault);
		expect(sandbox.requests.list()).toEqual([]);
	});

	test('with an empty body sends nothing', async () => {
		const { error } = await run(service, { path: '/some-service/' });
		expect(error?.description).toContain('The body is empty');
		expect(sandbox.requests.list()).toEqual([]);
	});
});

test('the JSON wins over the typed fields, and the path is not in the body', async () => {
	const path = sandbox.kasProWallet.paths.pay;
	await run('pay', {
		path,
		additionalBodyFields: '{ "amount": 2000, "note": "lunch" }',
		additionalFields: { mobileNumber: RICH, account: '12345', amount: 1_000 },
	});
	expect(sandbox.requests.list({ path })[0]!.body).toEqual({
		mobileNumber: RICH,
		account: '12345',
		amount: 2_000,
		note: 'lunch',
	});
});

test('items with one request ID are one payment', async () => {
	const { success } = await wallet.run(
		call('wallet: p2p', {
			mobileNumber: RICH,
			account: FRIEND,
			amount: 5_000,
			additionalFields: { requestId: '={{ $json.key }}' },
		}),
		{ items: [{ key: 'A' }, { key: 'A' }, { key: 'B' }] },
	);
	expect(success.map(({ reference }) => reference)).toEqual(['A', 'A', 'B']);
	expect(sandbox.ledger.transfers({})).toHaveLength(2);
});

test.each([
	['/bank-transfer/', 'the one that the document prints'],
	['/qris-issuer/', 'the other choice'],
])('QRIS is paid at %s, %s', async (path) => {
	const { pending } = await run('payQris', {
		...(path === '/qris-issuer/' && { path }),
		mobileNumber: RICH,
		account: '8880000009993',
		amount: 5_000,
	});
	expect(pending).toMatchObject([{ outcome: 'pending', code: '1' }]);
	expect(sandbox.requests.list().map((request) => request.path)).toEqual([path]);
});

describe('an answer to a payment from a wallet', () => {
	const inProcess = {
		code: 1,
		message: 'In Process',
		responseId: 'OLSFQ1',
		data: {
			account: '888xxxxxxxxx918',
			amount: '4xxx9',
			serviceFee: '6000',
			reffId: 'OLSFQ1',
			flowType: 'Async',
		},
	};
	const ours = { account: FRIEND, amount: '5xx0', reffId: 'OLSFQ1', flowType: 'Async' };
	const done = { responseId: 'R1', code: 0, message: 'Berhasil', data: { pocketId: 2 } };
	const refused = { responseId: 'R1', code: 110011, message: 'wallet balance is insufficient' };

	test.each([
		['In Process of another payment', inProcess, 'pending', 'ANSWER_MISMATCH'],
		['the printed one, In Process', { ...inProcess, data: ours }, 'pending', '1'],
		['code 0 that is Async', { ...inProcess, code: 0, message: 'OK', data: ours }, 'pending', '0'],
		['code 0 In Process', { ...inProcess, code: 0, data: {} }, 'pending', '0'],
		['code 0', done, 'success', '0'],
		['code 0 as text', { ...done, code: '0' }, 'success', '0'],
		['the printed refusal', refused, 'failed', '110011'],
		['a refusal with data', { ...refused, data: { reffId: 'X' } }, 'pending', '110011'],
		['a refusal that timed out', { ...refused, message: 'Request timeout' }, 'pending', '110011'],
		['a repeated payment', { ...refused, message: 'Duplicate request' }, 'pending', '110011'],
		['a server fault', { code: 500, message: 'Oops' }, 'pending', '500'],
		['no code', { message: 'Hello' }, 'pending', 'NO_CODE'],
	] as const)('%s', async (_, body, outcome, code) => {
		answer('/p2p-transaction/', body);
		const paid = await wallet.run(
			call('wallet: p2p', { mobileNumber: RICH, account: FRIEND, amount: 5_000 }),
		);
		expect(paid.items).toMatchObject([{ outcome, code, reference: '' }]);
		expect(paid[outcome]).toEqual(paid.items);
	});

	test('comes out with its fields on one level, amounts as integers', async () => {
		answer('/bank-transfer/', inProcess);
		const { pending } = await wallet.run(
			call('wallet: cashOut', { mobileNumber: RICH, account: '8880000009918', amount: 49_999 }),
		);
		expect(pending).toMatchObject([
			{
				code: '1',
				responseId: 'OLSFQ1',
				reffId: 'OLSFQ1',
				serviceFee: 6_000,
				amount: '4xxx9',
				flowType: 'Async',
			},
		]);
	});
});
