import type { Body } from '../../support/http';
import { FRIEND, PATH, POOR, PREMIUM, STRANGER } from '../client';
import { ME, OPENING_IDR, refusal, SUCCESS, useGold } from './useGold';

const { sandbox, client, gold, walletOf, gramsOf } = useGold();

describe.each([
	['/checkout/gram', '/purchase/gram', { gold_weight: 2 }, 1_761_718, 2],
	['/checkout/rupiah', '/purchase/rupiah', { amount: 100_000 }, 100_000, 0.1135],
])('a purchase after %s', (checkout, purchase, fields, amount, grams) => {
	const checkOut = async (phone_number = PREMIUM) => {
		const { data } = await gold(checkout, { phone_number, ...fields });
		return { request_id: String(data.response_id), phone_number, ...fields };
	};

	test('takes sum and fee from the wallet and gives the gold', async () => {
		const bought = await checkOut();
		expect(await gold(purchase, bought)).toEqual({
			data: {
				request_id: bought.request_id,
				response_id: expect.stringMatching(/^108260105\d{7}$/),
				phone_number: PREMIUM,
				gold_weight: grams,
				amount,
				fee: 5_000,
				additional: {},
				session_id: expect.stringMatching(/^[0-9A-F]{32}$/),
			},
			general_response: SUCCESS,
		});
		expect(sandbox.ledger.transfers({ reference: bought.request_id })).toMatchObject([
			{ system: 'kasProGold', status: 'posted', amountIdr: amount, feeIdr: 5_000 },
		]);
		expect(walletOf(PREMIUM)).toBe(OPENING_IDR - amount - 5_000);
		expect(gramsOf(PREMIUM)).toBe(10 + grams);
		expect(sandbox.kasProGold.movements(bought.request_id)).toEqual([
			{
				kind: 'buy',
				reference: bought.request_id,
				phoneNumber: PREMIUM,
				grams,
				balanceGrams: 10 + grams,
			},
		]);
	});

	test('with the same request_id buys once, also at the same moment', async () => {
		const bought = await checkOut();
		const answers = await Promise.all([1, 2, 3].map(() => gold(purchase, bought)));
		const messages = answers.map(({ general_response }) => general_response.response_message);
		const used = 'Request ID has already been used';
		expect(messages.sort()).toEqual([used, used, 'Success']);
		expect(sandbox.ledger.transfers({ reference: bought.request_id })).toHaveLength(1);
		expect(gramsOf(PREMIUM)).toBe(10 + grams);
	});

	test('whose answer is lost is refused when it is sent again', async () => {
		const bought = await checkOut();
		sandbox.faults.add({ kind: 'loseAnswer', path: PATH.gold + purchase });
		await expect(gold(purchase, bought)).rejects.toThrow('socket hang up');
		expect(await gold(purchase, bought)).toEqual(refusal('Request ID has already been used'));
		expect(sandbox.ledger.transfers({ reference: bought.request_id })).toHaveLength(1);
	});

	test('is refused when the price has changed, and goes through when it is back', async () => {
		const bought = await checkOut();
		const price = sandbox.kasProGold.price();
		sandbox.kasProGold.setPrice(price.buyIdr + 1);
		const stale = refusal('Price changes have occurred, Please try again');
		expect(await gold(purchase, bought)).toEqual(stale);
		expect(sandbox.ledger.transfers()).toEqual([]);
		sandbox.kasProGold.setPrice(price.buyIdr);
		expect((await gold(purchase, bought)).general_response).toEqual(SUCCESS);
	});

	test('is refused without the money in the wallet, and buys nothing', async () => {
		expect(await gold(purchase, await checkOut(POOR))).toEqual(
			refusal('wallet balance is insufficient'),
		);
		expect([walletOf(POOR), gramsOf(POOR)]).toEqual([1_000, 0.5]);
	});

	test.each([
		['by a stranger', { phone_number: STRANGER }, 'User not found'],
		['by another member', { phone_number: FRIEND }, 'Invalid Params'],
		['without a checkout', { request_id: '1' }, 'Invalid Params'],
		['of another weight', { gold_weight: 3 }, 'Invalid Params'],
		['of another sum', { amount: 1 }, 'Invalid Params'],
	])('%s is refused', async (_what, changed, message) => {
		const answer = await gold(purchase, { ...(await checkOut()), ...changed });
		expect(answer).toEqual(refusal(message));
		expect(sandbox.ledger.transfers()).toEqual([]);
	});
});

test('a checkout of one kind is no good for another', async () => {
	const { data } = await gold('/checkout/sell', { ...ME, gold_weight: 1 });
	const answer = await gold('/purchase/gram', { ...ME, request_id: data.response_id });
	expect(answer).toEqual(refusal('Invalid Params'));
});

describe('a sale, at the address that the sandbox gives', () => {
	const SELL = '/sandbox/gold-sell/';
	const checkOut = async (phone_number: string, gold_weight: number): Promise<Body> => {
		const { data } = await gold('/checkout/sell', { phone_number, gold_weight });
		return { phone_number, request_id: data.response_id };
	};

	test('takes the gold and pays into the wallet, once', async () => {
		const sold = await checkOut(PREMIUM, 2);
		const { data } = await client.ask(SELL, sold);
		expect(data).toMatchObject({ gold_weight: 2, amount: 1_693_000, fee: 0 });
		expect([walletOf(PREMIUM), gramsOf(PREMIUM)]).toEqual([OPENING_IDR + 1_693_000, 8]);
		expect(await client.ask(SELL, sold)).toEqual(refusal('Request ID has already been used'));
		expect(gramsOf(PREMIUM)).toBe(8);
	});

	test('of more than there is is refused', async () => {
		const answer = await client.ask(SELL, await checkOut(POOR, 1));
		expect(answer).toEqual(refusal('gold balance is insufficient'));
	});

	test('at another price is refused', async () => {
		const sold = await checkOut(PREMIUM, 2);
		sandbox.kasProGold.setPrice(880_859, 846_499);
		const stale = refusal('Price changes have occurred, Please try again');
		expect(await client.ask(SELL, sold)).toEqual(stale);
		expect(sandbox.ledger.transfers()).toEqual([]);
	});
});

describe('a transfer of gold', () => {
	const checkOut = async (recipient: string, gold_weight = 0.5): Promise<Body> => {
		const body = { ...ME, gold_weight, recipient, remarks: 'Test' };
		const { data } = await gold('/transfer/checkout', body);
		return { ...ME, request_id: data.response_id };
	};

	test('moves grams, names the recipient and touches no rupiah, also at another price', async () => {
		const sent = await checkOut(FRIEND);
		sandbox.kasProGold.setPrice(900_000);
		const answer = await gold('/transfer/confirm', sent);
		expect(answer.data).toEqual({
			request_id: sent.request_id,
			response_id: expect.stringMatching(/^\d{4}$/),
			phone_number: PREMIUM,
			gold_weight: 0.5,
			amount: 423_250,
			fee: 0,
			additional: {
				product: 'Emas Logam Mulia 99.99%',
				recipient: `Test Friend (${FRIEND})`,
				remarks: 'Test',
			},
			session_id: expect.stringMatching(/^[0-9A-F]{32}$/),
		});
		expect([gramsOf(PREMIUM), gramsOf(FRIEND)]).toEqual([9.5, 0.5]);
		expect(sandbox.ledger.transfers()).toEqual([]);
		const { data } = await client.admin('GET', '/kasProGold/gold');
		expect(data.movements.map(({ kind, grams }: Body) => [kind, grams])).toEqual([
			['transfer', -0.5],
			['transfer', 0.5],
		]);
		expect(await gold('/transfer/confirm', sent)).toEqual(
			refusal('Request ID has already been used'),
		);
		expect(gramsOf(FRIEND)).toBe(0.5);
	});

	test.each([
		['who is no member', STRANGER, 0.5, 'Invalid recipient'],
		['who is oneself', PREMIUM, 0.5, 'Invalid recipient'],
		['of more than there is', FRIEND, 10.0001, 'gold balance is insufficient'],
	])('to somebody %s is refused', async (_what, recipient, grams, message) => {
		const answer = await gold('/transfer/confirm', await checkOut(recipient, grams));
		expect(answer).toEqual(refusal(message));
		expect(gramsOf(PREMIUM)).toBe(10);
	});
});
