import { startSandbox, type Sandbox } from '../../../../sandbox/server';
import { answerWith, FRIEND, read, RICH, runKasPro, sent, type Call } from './kasPro';

let sandbox: Sandbox;
beforeAll(async () => {
	sandbox = await startSandbox();
});
beforeEach(() => sandbox.reset());
afterAll(async () => await sandbox.close());

const OWN_NAMES = { additionalBodyFields: '{ "payee": "1", "sum": 5000 }' };

const MONEY: [Call['node'], string, Call['parameters']][] = [
	['bank', 'transfer: bankTransfer', {}],
	['wallet', 'wallet: cashOut', {}],
	['wallet', 'wallet: p2p', {}],
	['wallet', 'wallet: payQris', {}],
	['wallet', 'wallet: topUp', { path: '/some-service/' }],
];

describe.each(MONEY)('%s, %s', (node, operation, parameters) => {
	test('sends what a contract names otherwise, and nothing beside it', async () => {
		await runKasPro(sandbox, { node, operation, parameters: { ...parameters, ...OWN_NAMES } });
		expect(sent(sandbox).map(({ body }) => body)).toEqual([{ payee: '1', sum: 5_000 }]);
	});

	test('with an empty body sends nothing', async () => {
		const { error } = await runKasPro(sandbox, { node, operation, parameters });
		expect(error?.description).toContain('The body is empty');
		expect(sent(sandbox)).toEqual([]);
	});

	test.each([0, -1, '0', '5.000', 0.5])(
		'refuses the amount %j, for 0 is one too',
		async (amount) => {
			const fields = node === 'wallet' && operation === 'wallet: topUp';
			const typed = fields ? { additionalFields: { amount } } : { amount, account: FRIEND };
			const { error } = await runKasPro(sandbox, {
				node,
				operation,
				parameters: { ...parameters, ...typed },
			});
			expect(error?.description).toContain('Amount (IDR) (amount) must be a whole number');
			expect(sent(sandbox)).toEqual([]);
		},
	);
});

test.each([
	['wallet', 'customer: register'],
	['wallet', 'customer: validateOtp'],
	['wallet', 'customer: upgrade'],
	['gold', 'account: register'],
] as const)('%s, %s with an empty body sends nothing', async (node, operation) => {
	const { error } = await runKasPro(sandbox, { node, operation });
	expect(error?.description).toContain('The body is empty');
	expect(sent(sandbox)).toEqual([]);
});

test('gold is confirmed with the request ID alone when the contract asks for no more', async () => {
	const call: Call = { node: 'gold', operation: 'purchase: buyByGram' };
	await runKasPro(sandbox, call, { items: [{ response_id: '1' }] });
	expect(sent(sandbox).map(({ body }) => body)).toEqual([{ request_id: '1' }]);
});

describe('an account', () => {
	const pay = async (account: string | number) =>
		await runKasPro(sandbox, {
			node: 'wallet',
			operation: 'wallet: payQris',
			parameters: { mobileNumber: RICH, account, amount: 5_000, path: '/qris-issuer/' },
		});

	test.each([
		['ID1020000000001', 'ID1020000000001'],
		[' MERCHANT-7 ', 'MERCHANT-7'],
		['008881234567918', '008881234567918'],
		[8_881_234_567_918, '8881234567918'],
	])('%j is sent as %j', async (given, account) => {
		await pay(given);
		expect(sent(sandbox)[0]?.body).toMatchObject({ account });
	});

	test.each(['ID1020\n0001', 'ID1020\u200b0001', 'ID1020\u20280001', 2 ** 53])(
		'%j is refused before anything is sent',
		async (given) => {
			expect((await pay(given)).error?.description).toContain('Account (account)');
			expect(sent(sandbox)).toEqual([]);
		},
	);
});

describe('what is not in the document', () => {
	const additionalFields = {
		msisdn: '6281234567100',
		form_name: 'BALANCE',
		provider: 'KASPROBANK',
	};

	test('can be sent to Get Balance', async () => {
		await runKasPro(sandbox, {
			node: 'bank',
			operation: 'account: getBalance',
			parameters: { additionalFields },
		});
		expect(sent(sandbox).map(({ body }) => body)).toEqual([additionalFields]);
	});

	const query = {
		source: '4310700000000001',
		destination: '4310700000000002',
		sku: 'KasproBank',
		paymentMethod: 'ONLINE',
		chargingModel: 'OUR',
	};
	const inquire = async (more: Record<string, string>) =>
		await read(sandbox, {
			node: 'bank',
			operation: 'transfer: inquiry',
			parameters: { amount: 5_000, additionalFields: { ...query, ...more } },
		});

	test('makes Inquiry Transfer a GET with a query when it is asked to', async () => {
		expect(await inquire({ method: 'GET' })).toMatchObject([
			{ refference_id: expect.stringMatching(/^\d{26}$/) },
		]);
		expect(sent(sandbox)).toMatchObject([
			{ method: 'GET', query: { ...query, amount: '5000' }, body: undefined },
		]);
	});

	test('leaves it a POST with a body otherwise', async () => {
		await inquire({});
		expect(sent(sandbox)).toMatchObject([{ method: 'POST', body: { ...query, amount: 5_000 } }]);
	});

	test('a transaction is looked at by its ID, and the printed refusal says that there is none', async () => {
		const parameters = { additionalFields: { transactionId: '1' } };
		const { error } = await runKasPro(sandbox, {
			node: 'bank',
			operation: 'transfer: inquiry',
			parameters,
		});
		expect(error?.message).toContain('(TF-0019): 1 Transaction ID Is Not Found');
		expect(sent(sandbox).map(({ body }) => body)).toEqual([{ transactionId: '1' }]);
	});
});

test('the names of the bank list come without the dot that a gateway leaves', async () => {
	const names = async () =>
		(await read(sandbox, { node: 'bank', operation: 'bank: getAll' })).map(
			({ bankCode }) => bankCode,
		);
	const printed = await names();
	expect(printed).toContain('BCA');
	expect(sent(sandbox)[0]?.path).toMatch(/\/Bank\.Code\.$/);
	answerWith(sandbox, sandbox.kasProBank.paths.bankList, {
		message: 'OK',
		result: ['.BCA', 'BNI'],
	});
	expect(await names()).toEqual(['BCA', 'BNI']);
});

describe('the time of the answer', () => {
	const response_timestamp = expect.stringMatching(/^\d{4}-\d\d-\d\d/);

	test('is in the output of a read of one thing', async () => {
		const bank: Call = { node: 'bank', operation: 'account: getBalance' };
		const gold: Call = {
			node: 'gold',
			operation: 'purchase: quoteByGram',
			parameters: { phone_number: RICH, gold_weight: 1 },
		};
		for (const call of [{ ...bank, parameters: { account: '4310700000000001' } }, gold]) {
			expect(await read(sandbox, call)).toMatchObject([
				{ response_timestamp, response_message: 'Success' },
			]);
		}
	});

	test('is in the output of a payment, made or refused', async () => {
		const [quote = {}] = await read(sandbox, {
			node: 'gold',
			operation: 'purchase: quoteByGram',
			parameters: { phone_number: RICH, gold_weight: 1 },
		});
		const call: Call = { node: 'gold', operation: 'purchase: buyByGram' };
		const items = [quote, { ...quote, response_id: '1' }];
		const { json } = await runKasPro(sandbox, call, { items });
		expect(json[0]).toMatchObject([{ outcome: 'success', response_timestamp }]);
		expect(json[2]).toMatchObject([{ outcome: 'failed', code: '400', response_timestamp }]);
	});
});
