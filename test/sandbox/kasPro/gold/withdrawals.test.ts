import { FRIEND, PREMIUM, STRANGER } from '../client';
import { ME, OPENING_IDR, refusal, useGold } from './useGold';

const { sandbox, gold, walletOf, gramsOf } = useGold();

describe('a withdrawal', () => {
	const ADDRESS = {
		province: 'Sandbox',
		city: 'Sandbox',
		district: 'Sandbox',
		subdistrict: 'Sandbox Utara',
		address: 'Sandbox Street 1',
		zip_code: '00001',
		note: '',
		ktp: '0000000000000000',
	};
	const ASKED = { ...ME, request_id: '1700000000', gold_weight: 2 };
	const sendAddress = async (phone_number = PREMIUM) =>
		await gold('/withdraw/address', { phone_number, ...ADDRESS });

	test('address is kept, and shown when only the phone number is sent', async () => {
		const expected = { request_id: expect.stringMatching(/^\d{4}$/), ...ME, ...ADDRESS };
		expect((await sendAddress()).data).toEqual(expected);
		expect((await gold('/withdraw/address', ME)).data).toEqual(expected);
	});

	test.each([
		['of a stranger', { phone_number: STRANGER, ...ADDRESS }, 'User Not Found'],
		['without a city', { ...ME, ...ADDRESS, city: '' }, 'Invalid Params'],
		['that is not on file', ME, 'Invalid Params'],
	])('address %s is refused', async (_what, body, message) => {
		expect(await gold('/withdraw/address', body)).toEqual(refusal(message));
	});

	test('takes the gold and the costs, once', async () => {
		await sendAddress();
		const answer = await gold('/withdraw/confirm', ASKED);
		expect(answer.data).toEqual({
			request_id: '1700000000',
			response_id: expect.stringMatching(/^108260105\d{7}$/),
			phone_number: PREMIUM,
			gold_weight: 2,
			amount: 147_975,
			fee: 0,
			additional: {
				product: 'LM Antam 99.99% (2 gram)',
				shipping: 'SAP - REG, 1 - 3 Hari',
				estimation_product: 1_693_000,
				shipping_cost: 47_975,
				certificate_fee: 100_000,
				grand_total: 147_975,
			},
			session_id: expect.stringMatching(/^[0-9A-F]{32}$/),
		});
		expect([walletOf(PREMIUM), gramsOf(PREMIUM)]).toEqual([OPENING_IDR - 147_975, 8]);
		expect(await gold('/withdraw/confirm', ASKED)).toEqual(
			refusal('Request ID has already been used'),
		);
		expect(sandbox.ledger.transfers({ reference: '1700000000' })).toHaveLength(1);
	});

	test.each([
		['by a stranger', { phone_number: STRANGER }, 'User not found'],
		['without a request_id', { request_id: '' }, 'Invalid Params'],
		['of a weight that is no bar', { gold_weight: 1.5 }, 'Invalid Params'],
		['of more than there is', { gold_weight: 25 }, 'gold balance is insufficient'],
	])('%s is refused', async (_what, fields, message) => {
		await sendAddress();
		expect(await gold('/withdraw/confirm', { ...ASKED, ...fields })).toEqual(refusal(message));
		expect(sandbox.ledger.transfers()).toEqual([]);
	});

	test('without an address is refused', async () => {
		expect(await gold('/withdraw/confirm', ASKED)).toEqual(refusal('Invalid Params'));
	});

	test('without the money for its costs is refused', async () => {
		await sendAddress(FRIEND);
		const body = { ...ME, gold_weight: 5, recipient: FRIEND };
		const { data } = await gold('/transfer/checkout', body);
		await gold('/transfer/confirm', { ...ME, request_id: data.response_id });
		const answer = await gold('/withdraw/confirm', { ...ASKED, phone_number: FRIEND });
		expect(answer).toEqual(refusal('wallet balance is insufficient'));
		expect(gramsOf(FRIEND)).toBe(5);
	});
});
