import type { Body } from '../../support/http';
import { BASIC, DRIVER, PATH, PREMIUM, STRANGER } from '../client';
import { refusal, SUCCESS, useGold } from './useGold';

const { sandbox, client, gold, gramsOf } = useGold();

describe('Registration', () => {
	test.each(['phone_number', 'phone'])('of a premium customer by %s', async (name) => {
		expect(await gold('/register', { [name]: DRIVER })).toEqual({
			data: {
				request_id: expect.any(Number),
				user_id: DRIVER,
				name: 'Test Driver',
				email: 'driver@sandbox.example',
				phone: DRIVER,
			},
			general_response: SUCCESS,
		});
		expect(gramsOf(DRIVER)).toBe(0);
	});

	test.each([
		['a basic customer', BASIC, 'Your account is not premium yet'],
		['a stranger', STRANGER, 'User not found'],
		['a member', PREMIUM, 'User already registered'],
	])('of %s is refused', async (_who, phone_number, message) => {
		expect(await gold('/register', { phone_number })).toEqual(refusal(message));
	});

	test('works after the wallet made the customer premium', async () => {
		sandbox.kasProWallet.setKyc(BASIC, 'PREMIUM');
		const { data } = await gold('/register', { phone_number: BASIC });
		expect(data.user_id).toBe(BASIC);
	});
});

describe('Get Wilayah', () => {
	test('needs a kecamatan, in the printed words', async () => {
		expect(await gold('/address/subdistrict')).toEqual(refusal('Field kecamatan is required.'));
	});

	test('answers an empty list, as the sample, but for the sandbox itself', async () => {
		const { data } = await gold('/address/subdistrict', { kecamatan: 'Somewhere' });
		expect(data).toEqual([]);
		const known = (await gold('/address/subdistrict', { kecamatan: 'Sandbox' })).data;
		expect(known.map(({ subdistrict }: Body) => subdistrict)).toEqual([
			'Sandbox Utara',
			'Sandbox Selatan',
		]);
	});
});

test('a refusal can come with the HTTP status that its body names', async () => {
	sandbox.kasPro.configure({ refusalStatus: 400 });
	const answer = await client.post(`${PATH.gold}/checkout/gram`, { phone_number: STRANGER });
	expect([answer.status, answer.data]).toEqual([400, refusal('User not found')]);
});
