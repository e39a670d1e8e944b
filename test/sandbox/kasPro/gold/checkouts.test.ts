import { DRIVER, FRIEND, PREMIUM } from '../client';
import { ME, refusal, SUCCESS, useGold } from './useGold';

const { sandbox, gold } = useGold();

describe('a checkout', () => {
	test.each([
		['/checkout/gram', { gold_weight: 0.0005 }, { gold_weight: 0.0005, amount: 441, fee: 5000 }],
		['/checkout/rupiah', { amount: 10_000 }, { gold_weight: 0.0113, amount: 10_000, fee: 5000 }],
		['/checkout/sell', { gold_weight: '0.0005' }, { gold_weight: 0.0005, amount: 423, fee: 0 }],
	])('%s computes as the sample', async (path, fields, expected) => {
		expect(await gold(path, { ...ME, ...fields })).toEqual({
			data: {
				response_id: expect.stringMatching(/^\d{10}$/),
				phone_number: PREMIUM,
				...expected,
				additional: {},
			},
			general_response: SUCCESS,
		});
		expect(sandbox.ledger.transfers()).toEqual([]);
	});

	test('of a transfer computes as the sample, and does not name the recipient', async () => {
		const fields = { gold_weight: 0.5, recipient: FRIEND, remarks: 'Test' };
		const { data } = await gold('/transfer/checkout', { ...ME, ...fields });
		expect(data).toMatchObject({
			gold_weight: 0.5,
			amount: 423_250,
			fee: 0,
			additional: {
				product: 'Emas Logam Mulia 99.99%',
				recipient: ` (${FRIEND})`,
				remarks: 'Test',
			},
		});
	});

	test.each(['/checkout/gram', '/checkout/rupiah', '/checkout/sell', '/transfer/checkout'])(
		'%s knows members only',
		async (path) => {
			const body = { phone_number: DRIVER, gold_weight: 1, amount: 1, recipient: FRIEND };
			expect(await gold(path, body)).toEqual(refusal('User not found'));
		},
	);

	test.each([
		['/checkout/gram', {}],
		['/checkout/gram', { gold_weight: 0 }],
		['/checkout/gram', { gold_weight: -1 }],
		['/checkout/gram', { gold_weight: 0.00005 }],
		['/checkout/rupiah', {}],
		['/checkout/rupiah', { amount: 88 }],
		['/checkout/rupiah', { amount: 10_000.5 }],
		['/checkout/sell', { gold_weight: 'one' }],
		['/transfer/checkout', { gold_weight: 1 }],
		['/transfer/checkout', { recipient: FRIEND }],
	])('%s with %j is refused', async (path, fields) => {
		expect(await gold(path, { ...ME, ...fields })).toEqual(refusal('Invalid Params'));
	});

	test('to sell for a sum that is no longer right is refused, as printed', async () => {
		const answer = await gold('/checkout/sell', { ...ME, gold_weight: 1, amount: 1 });
		expect(answer).toEqual(refusal('Price changes have occurred, Please try again'));
	});
});
