import { call, THREE_TRIES, type Call, type RunOptions } from '../../support/runOperation';
import { RICH, useKasPro, type KasProNode } from '../../support/useKasPro';

const kasPro = useKasPro();
const { sandbox, sent, answer, answerOnce } = kasPro;

const CALLS: [name: string, KasProNode, change: Call, path: string][] = [
	[
		'register',
		'wallet',
		call('customer: register', { mobileNumber: '081200000199' }),
		'/register-customer/',
	],
	['getOtp', 'wallet', call('customer: getOtp', { mobileNumber: RICH }), '/pil-partner-get-otp/'],
	[
		'validateOtp',
		'wallet',
		call('customer: validateOtp', { mobileNumber: RICH, otp: '123456' }),
		'/validate-otp/',
	],
	[
		'GoldPro register',
		'gold',
		call('account: register', { phone_number: RICH }),
		'/v2/gold-pro/register',
	],
];

describe.each(CALLS)('%s, which changes something,', (_, node, change, path) => {
	const run = async (options: RunOptions) => await kasPro[node].run(change, options);

	const GOOD = {
		code: 0,
		message: 'Success',
		data: { error: 'of the data' },
		error: 'at the top',
		general_response: { response_status: true, response_code: 200, response_message: 'Success' },
	};

	test('is made once when the answer has an error at the top, and shows it below', async () => {
		answer(path, GOOD);
		const { error, items } = await run(THREE_TRIES);

		expect(error).toBeUndefined();
		expect(sent()).toHaveLength(1);
		expect(items[0]).not.toHaveProperty('error');
	});

	test('is made once when the answer is lost, whatever tries again', async () => {
		sandbox.faults.add({ kind: 'loseAnswer', path, times: 'always' });
		const { error } = await run(THREE_TRIES);

		expect(error?.message).toMatch(/ALREADY_SENT|CONNECTION_LOST/);
		expect(error?.description).toContain('may have been done');
		expect(sent()).toHaveLength(1);
	});

	test('is made once when it is refused, and again when a person presses Retry', async () => {
		answer(path, {
			code: 7,
			message: 'Customer not found',
			general_response: {
				response_status: false,
				response_code: 400,
				response_message: 'User not found',
			},
		});
		const first = await run(THREE_TRIES);
		expect(first.error?.message).toContain('not found');
		expect(sent()).toHaveLength(1);

		await run({ retryOf: first });
		expect(sent()).toHaveLength(2);
	});

	test('does not make the calls of the other items again when one of them fails', async () => {
		answerOnce(path, GOOD);
		sandbox.faults.add({ kind: 'status', status: 502, path, skip: 1, times: 'always' });
		await run({ items: [{}, {}], ...THREE_TRIES });

		expect(sent()).toHaveLength(2);
	});
});
