import { startSandbox, type Sandbox } from '../../../../sandbox/server';
import { answerWith, FRIEND, POOR, read, RICH, runKasPro, type Call } from '../common/kasPro';

let sandbox: Sandbox;
beforeAll(async () => {
	sandbox = await startSandbox();
});
beforeEach(() => sandbox.reset());
afterAll(async () => await sandbox.close());

/** A confirmation that takes everything from the quote's item, as it does on a canvas. */
const confirm = (operation: string, parameters: Call['parameters'] = {}): Call => ({
	node: 'gold',
	operation,
	parameters,
});

const quote = async (operation: string, parameters: Call['parameters'] = {}) =>
	await read(sandbox, {
		node: 'gold',
		operation,
		parameters: { phone_number: RICH, gold_weight: 1, ...parameters },
	});

const bought = () => sandbox.ledger.transfers({ system: 'kasProGold' });

describe('a quote', () => {
	test('is bought by gram with what its item holds', async () => {
		const items = await quote('purchase: quoteByGram', { gold_weight: 0.0005 });
		const { json } = await runKasPro(sandbox, confirm('purchase: buyByGram'), { items });

		expect(json[0]).toMatchObject([
			{
				outcome: 'success',
				code: '200',
				reference: items[0]!.response_id,
				request_id: items[0]!.response_id,
				gold_weight: 0.0005,
			},
		]);
		expect(sandbox.kasProGold.gramsOf(RICH)).toBeCloseTo(10.0005);
		expect(bought()).toMatchObject([{ reference: items[0]!.response_id }]);
	});

	test('is bought by rupiah, and no session leaves the node', async () => {
		const items = await quote('purchase: quoteByRupiah', { amount: 10_000 });
		const { json, run } = await runKasPro(sandbox, confirm('purchase: buyByRupiah'), { items });

		expect(json[0]).toMatchObject([{ outcome: 'success', amount: 10_000 }]);
		expect(JSON.stringify(run)).not.toContain('session_id');
	});

	test('is transferred and sold', async () => {
		const gift = await quote('transfer: quote', {
			recipient: FRIEND,
			additionalFields: { remarks: 'Happy birthday' },
		});
		const given = await runKasPro(sandbox, confirm('transfer: confirm'), { items: gift });
		const sale = await quote('sale: quote');
		const path = sandbox.kasProGold.paths.sellConfirm;
		const sold = await runKasPro(sandbox, confirm('sale: confirm', { path }), { items: sale });

		expect(given.json[0]).toMatchObject([{ outcome: 'success' }]);
		expect(sold.json[0]).toMatchObject([{ outcome: 'success' }]);
		expect(sandbox.kasProGold.gramsOf(FRIEND)).toBe(1);
		expect(sandbox.kasProGold.gramsOf(RICH)).toBe(8);
	});

	test('whose price has changed is failed, with the advice to quote again', async () => {
		const items = await quote('purchase: quoteByGram');
		sandbox.kasProGold.setPrice(999_999);
		const { json } = await runKasPro(sandbox, confirm('purchase: buyByGram'), { items });

		expect(json[2]).toMatchObject([{ outcome: 'failed', code: '400' }]);
		expect(json[2]![0]!.message).toMatch(/^Price changes have occurred/);
		expect(json[2]![0]!.advice).toMatch(/get a new quote/);
		expect(bought()).toEqual([]);
	});

	test('without the money for it is failed', async () => {
		const items = await quote('purchase: quoteByGram', { phone_number: POOR });
		const { json } = await runKasPro(sandbox, confirm('purchase: buyByGram'), { items });
		expect(json[2]).toMatchObject([{ message: 'wallet balance is insufficient' }]);
	});

	test('that stands in two items is bought once, and both say so', async () => {
		const [item = {}] = await quote('purchase: quoteByGram');
		const { json } = await runKasPro(sandbox, confirm('purchase: buyByGram'), {
			items: [item, item],
		});

		expect(json[0]).toMatchObject([{ outcome: 'success' }, { outcome: 'success' }]);
		expect(bought()).toHaveLength(1);
		expect(sandbox.requests.list({ path: sandbox.kasProGold.paths.purchaseGram })).toHaveLength(1);
	});

	test('that was bought before is pending: the earlier purchase decides', async () => {
		const items = await quote('purchase: quoteByGram');
		await runKasPro(sandbox, confirm('purchase: buyByGram'), { items });
		const { json } = await runKasPro(sandbox, confirm('purchase: buyByGram'), { items });

		expect(json[1]).toMatchObject([{ outcome: 'pending' }]);
		expect(json[1]![0]!.message).toMatch(/already been used/);
		expect(bought()).toHaveLength(1);
	});
});

describe('an answer', () => {
	const item = { response_id: '1', phone_number: RICH, gold_weight: 1 };
	const good = { response_status: true, response_code: 200, response_message: 'Success' };

	test.each([
		['that is of another request', { data: { request_id: '2' }, general_response: good }],
		['that repeats no request', { data: { response_id: '1' }, general_response: good }],
		['of another weight', { data: { request_id: '1', gold_weight: 2 }, general_response: good }],
	])('of success %s is pending', async (_, body) => {
		answerWith(sandbox, sandbox.kasProGold.paths.purchaseGram, body);
		const { json } = await runKasPro(sandbox, confirm('purchase: buyByGram'), { items: [item] });
		expect(json[1]).toMatchObject([{ outcome: 'pending', code: 'ANSWER_MISMATCH' }]);
	});

	test.each([500, 408, 409])('that refuses with %i is pending', async (response_code) => {
		answerWith(sandbox, sandbox.kasProGold.paths.purchaseGram, {
			general_response: { response_status: false, response_code, response_message: 'No' },
		});
		const { json } = await runKasPro(sandbox, confirm('purchase: buyByGram'), { items: [item] });
		expect(json[1]).toMatchObject([{ outcome: 'pending', code: String(response_code) }]);
	});
});

describe('the path of a sale', () => {
	test('that is missing says that the document has none, before anything is sent', async () => {
		const items = await quote('sale: quote');
		sandbox.requests.clear();
		const { error } = await runKasPro(sandbox, confirm('sale: confirm', { path: '={{ "" }}' }), {
			items,
		});

		expect(error?.description).toContain('Ask KasPro for it');
		expect(sandbox.requests.list()).toEqual([]);
	});

	test('that is the one of the quote is refused, for it sells nothing', async () => {
		const items = await quote('sale: quote');
		const call = confirm('sale: confirm', { path: '/v2/gold-pro/checkout/sell' });
		const { error } = await runKasPro(sandbox, call, { items });
		expect(error?.description).toContain('only quotes');
	});
});
