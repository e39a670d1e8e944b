import { call, type Fields } from '../../../support/runOperation';
import { FRIEND, POOR, RICH, useKasPro } from '../../../support/useKasPro';

const { sandbox, gold, sentTo, answer } = useKasPro();

/** A confirmation takes everything from the quote's item, as it does on a canvas. */
const BUY_BY_GRAM = call('purchase: buyByGram');

const quote = async (title: string, fields: Fields = {}) =>
	await gold.read(call(title, { phone_number: RICH, gold_weight: 1, ...fields }));

const bought = () => sandbox.ledger.transfers({ system: 'kasProGold' });

describe('a quote', () => {
	test('is bought by gram with what its item holds', async () => {
		const items = await quote('purchase: quoteByGram', { gold_weight: 0.0005 });
		const { success } = await gold.run(BUY_BY_GRAM, { items });

		expect(success).toMatchObject([
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
		const { success, execution } = await gold.run(call('purchase: buyByRupiah'), { items });

		expect(success).toMatchObject([{ outcome: 'success', amount: 10_000 }]);
		expect(JSON.stringify(execution)).not.toContain('session_id');
	});

	test('is transferred and sold', async () => {
		const gift = await quote('transfer: quote', {
			recipient: FRIEND,
			additionalFields: { remarks: 'Happy birthday' },
		});
		const given = await gold.run(call('transfer: confirm'), { items: gift });
		const sale = await quote('sale: quote');
		const path = sandbox.kasProGold.paths.sellConfirm;
		const sold = await gold.run(call('sale: confirm', { path }), { items: sale });

		expect(given.success).toMatchObject([{ outcome: 'success' }]);
		expect(sold.success).toMatchObject([{ outcome: 'success' }]);
		expect(sandbox.kasProGold.gramsOf(FRIEND)).toBe(1);
		expect(sandbox.kasProGold.gramsOf(RICH)).toBe(8);
	});

	test('whose price has changed is failed, with the advice to quote again', async () => {
		const items = await quote('purchase: quoteByGram');
		sandbox.kasProGold.setPrice(999_999);
		const { failed } = await gold.run(BUY_BY_GRAM, { items });

		expect(failed).toMatchObject([{ outcome: 'failed', code: '400' }]);
		expect(failed[0]!.message).toMatch(/^Price changes have occurred/);
		expect(failed[0]!.advice).toMatch(/get a new quote/);
		expect(bought()).toEqual([]);
	});

	test('without the money for it is failed', async () => {
		const items = await quote('purchase: quoteByGram', { phone_number: POOR });
		const { failed } = await gold.run(BUY_BY_GRAM, { items });
		expect(failed).toMatchObject([{ message: 'wallet balance is insufficient' }]);
	});

	test('that stands in two items is bought once, and both say so', async () => {
		const [item = {}] = await quote('purchase: quoteByGram');
		const { success } = await gold.run(BUY_BY_GRAM, { items: [item, item] });

		expect(success).toMatchObject([{ outcome: 'success' }, { outcome: 'success' }]);
		expect(bought()).toHaveLength(1);
		expect(sentTo(sandbox.kasProGold.paths.purchaseGram)).toHaveLength(1);
	});

	test('that was bought before is pending: the earlier purchase decides', async () => {
		const items = await quote('purchase: quoteByGram');
		await gold.run(BUY_BY_GRAM, {
			items,
		});
		const { pending } = await gold.run(BUY_BY_GRAM, { items });

		expect(pending).toMatchObject([{ outcome: 'pending' }]);
		expect(pending[0]!.message).toMatch(/already been used/);
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
		answer(sandbox.kasProGold.paths.purchaseGram, body);
		const { pending } = await gold.run(BUY_BY_GRAM, { items: [item] });
		expect(pending).toMatchObject([{ outcome: 'pending', code: 'ANSWER_MISMATCH' }]);
	});

	test.each([500, 408, 409])('that refuses with %i is pending', async (response_code) => {
		answer(sandbox.kasProGold.paths.purchaseGram, {
			general_response: { response_status: false, response_code, response_message: 'No' },
		});
		const { pending } = await gold.run(BUY_BY_GRAM, { items: [item] });
		expect(pending).toMatchObject([{ outcome: 'pending', code: String(response_code) }]);
	});
});

describe('the path of a sale', () => {
	test('that is missing says that the document has none, before anything is sent', async () => {
		const items = await quote('sale: quote');
		sandbox.requests.clear();
		const { error } = await gold.run(call('sale: confirm', { path: '={{ "" }}' }), { items });

		expect(error?.description).toContain('Ask KasPro for it');
		expect(sandbox.requests.list()).toEqual([]);
	});

	test('that is the one of the quote is refused, for it sells nothing', async () => {
		const items = await quote('sale: quote');
		const confirm = call('sale: confirm', { path: '/v2/gold-pro/checkout/sell' });
		const { error } = await gold.run(confirm, { items });
		expect(error?.description).toContain('only quotes');
	});
});
