import type { IDataObject } from 'n8n-workflow';

import { call, type Fields } from '../../../support/runOperation';
import { FRIEND, RICH, useKasPro, type KasProNode } from '../../../support/useKasPro';
import { HELD_ACCOUNT, moneyOperationsOf } from './moneyOperations';

const kasPro = useKasPro();
const { sandbox, bank, wallet, gold, sent, answer } = kasPro;

const OWN_NAMES = { additionalBodyFields: '{ "payee": "1", "sum": 5000 }' };

const MONEY: [KasProNode, title: string, Fields][] = [
	['bank', 'transfer: bankTransfer', {}],
	['wallet', 'wallet: cashOut', {}],
	['wallet', 'wallet: p2p', {}],
	['wallet', 'wallet: payQris', {}],
	['wallet', 'wallet: topUp', { path: '/some-service/' }],
];

describe.each(MONEY)('%s, %s', (node, title, fields) => {
	test('sends what a contract names otherwise, and nothing beside it', async () => {
		await kasPro[node].run(call(title, { ...fields, ...OWN_NAMES }));
		expect(sent().map(({ body }) => body)).toEqual([{ payee: '1', sum: 5_000 }]);
	});

	test('with an empty body sends nothing', async () => {
		const { error } = await kasPro[node].run(call(title, fields));
		expect(error?.description).toContain('The body is empty');
		expect(sent()).toEqual([]);
	});

	test.each([0, -1, '0', '5.000', 0.5])(
		'refuses the amount %j, for 0 is one too',
		async (amount) => {
			const typed =
				title === 'wallet: topUp' ? { additionalFields: { amount } } : { amount, account: FRIEND };
			const { error } = await kasPro[node].run(call(title, { ...fields, ...typed }));
			expect(error?.description).toContain('Amount (IDR) must be a whole number');
			expect(sent()).toEqual([]);
		},
	);
});

test.each([
	['wallet', 'customer: register'],
	['wallet', 'customer: validateOtp'],
	['wallet', 'customer: upgrade'],
	['gold', 'account: register'],
] as const)('%s, %s with an empty body sends nothing', async (node, title) => {
	const { error } = await kasPro[node].run(call(title));
	expect(error?.description).toContain('The body is empty');
	expect(sent()).toEqual([]);
});

test('gold is confirmed with the request ID alone when the contract asks for no more', async () => {
	await gold.run(call('purchase: buyByGram'), { items: [{ response_id: '1' }] });
	expect(sent().map(({ body }) => body)).toEqual([{ request_id: '1' }]);
});

describe('an account', () => {
	const pay = async (account: string | number) =>
		await wallet.run(
			call('wallet: payQris', {
				mobileNumber: RICH,
				account,
				amount: 5_000,
				path: '/qris-issuer/',
			}),
		);

	test.each([
		['ID1020000000001', 'ID1020000000001'],
		[' MERCHANT-7 ', 'MERCHANT-7'],
		['008881234567918', '008881234567918'],
		[8_881_234_567_918, '8881234567918'],
	])('%j is sent as %j', async (given, account) => {
		await pay(given);
		expect(sent()[0]?.body).toMatchObject({ account });
	});

	test.each(['ID1020\n0001', 'ID1020\u200b0001', 'ID1020\u20280001', 2 ** 53])(
		'%j is refused before anything is sent',
		async (given) => {
			expect((await pay(given)).error?.description).toContain('Account');
			expect(sent()).toEqual([]);
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
		await bank.run(call('account: getBalance', { additionalFields }));
		expect(sent().map(({ body }) => body)).toEqual([additionalFields]);
	});

	const query = {
		source: '4310700000000001',
		destination: '4310700000000002',
		sku: 'KasproBank',
		paymentMethod: 'ONLINE',
		chargingModel: 'OUR',
	};
	const inquire = async (more: Record<string, string>) =>
		await bank.read(
			call('transfer: inquiry', { amount: 5_000, additionalFields: { ...query, ...more } }),
		);

	test('makes Inquiry Transfer a GET with a query when it is asked to', async () => {
		expect(await inquire({ method: 'GET' })).toMatchObject([
			{ refference_id: expect.stringMatching(/^\d{26}$/) },
		]);
		expect(sent()).toMatchObject([
			{ method: 'GET', query: { ...query, amount: '5000' }, body: undefined },
		]);
	});

	test('leaves it a POST with a body otherwise', async () => {
		await inquire({});
		expect(sent()).toMatchObject([{ method: 'POST', body: { ...query, amount: 5_000 } }]);
	});

	test('a transaction is looked at by its ID, and the printed refusal says that there is none', async () => {
		const byId = call('transfer: inquiry', { additionalFields: { transactionId: '1' } });
		const { error } = await bank.run(byId);
		expect(error?.message).toContain('(TF-0019): 1 Transaction ID Is Not Found');
		expect(sent().map(({ body }) => body)).toEqual([{ transactionId: '1' }]);
	});
});

test('the names of the bank list come without the dot that a gateway leaves', async () => {
	const names = async () => (await bank.read(call('bank: getAll'))).map(({ bankCode }) => bankCode);
	const printed = await names();
	expect(printed).toContain('BCA');
	expect(sent()[0]?.path).toMatch(/\/Bank\.Code\.$/);
	answer(sandbox.kasProBank.paths.bankList, {
		message: 'OK',
		result: ['.BCA', 'BNI'],
	});
	expect(await names()).toEqual(['BCA', 'BNI']);
});

describe('the time of the answer', () => {
	const QUOTE = call('purchase: quoteByGram', { phone_number: RICH, gold_weight: 1 });
	const response_timestamp = expect.stringMatching(/^\d{4}-\d\d-\d\d/);

	test('is in the output of a read of one thing', async () => {
		const balance = call('account: getBalance', { account: '4310700000000001' });
		for (const items of [await bank.read(balance), await gold.read(QUOTE)]) {
			expect(items).toMatchObject([{ response_timestamp, response_message: 'Success' }]);
		}
	});

	test('is in the output of a payment, made or refused', async () => {
		const [quote = {}] = await gold.read(QUOTE);
		const items = [quote, { ...quote, response_id: '1' }];
		const { success, failed } = await gold.run(call('purchase: buyByGram'), { items });
		expect(success).toMatchObject([{ outcome: 'success', response_timestamp }]);
		expect(failed).toMatchObject([{ outcome: 'failed', code: '400', response_timestamp }]);
	});
});

const LONG = '88812345678901234567';

describe.each(moneyOperationsOf(kasPro))('$title, with a JSON field,', ({ node, make }) => {
	const pay = async (additionalBodyFields: string, items: IDataObject[] = [{}]) => {
		const good = await make();
		const before = sent().length;
		const paid = await kasPro[node].run({ ...good, additionalBodyFields }, { items });
		return { ...paid, requests: sent().slice(before) };
	};

	test('keeps all digits of a long number', async () => {
		const { requests } = await pay(`{ "extra": ${LONG}, "nested": { "list": [${LONG}] } }`);

		expect(requests).toHaveLength(1);
		expect(requests[0]?.body).toMatchObject({ extra: LONG, nested: { list: [LONG] } });
	});

	test('refuses a number that has lost digits, before anything is sent', async () => {
		const { error, requests } = await pay('={{ $json.fields }}', [
			{ fields: { extra: Number(LONG) } },
		]);

		expect(error?.description).toContain('lost digits');
		expect(requests).toEqual([]);
	});

	test.each(['-5', '"-5"', '0', '"50.000"', '1.5', 'true', '{ "a": 1 }', '[]'])(
		'refuses the amount %s, which its own field refuses',
		async (amount) => {
			const { error, requests } = await pay(`{ "amount": ${amount}, "gold_weight": -1 }`);

			expect(error?.description).toMatch(/(amount|gold_weight) in Additional Body Fields/);
			expect(requests).toEqual([]);
		},
	);
});

test('a blank in the JSON does not take the typed amount out of the request', async () => {
	const parameters = {
		mobileNumber: RICH,
		account: HELD_ACCOUNT,
		amount: 50_000,
		additionalBodyFields: '{ "amount": "" }',
	};
	await wallet.run(call('wallet: cashOut', parameters));

	expect(sent()[0]?.body).toMatchObject({ amount: 50_000 });
});
