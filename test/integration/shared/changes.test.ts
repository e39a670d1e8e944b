import type { INode } from 'n8n-workflow';

import { startSandbox, type Sandbox } from '../../../sandbox/server';
import { answerWith, RICH, runKasPro, sent, type Call } from '../KasPro/common/kasPro';

let sandbox: Sandbox;

beforeAll(async () => {
	sandbox = await startSandbox();
});
beforeEach(() => sandbox.reset());
afterAll(async () => await sandbox.close());

const THREE_TRIES: Partial<INode> = { retryOnFail: true, maxTries: 3, waitBetweenTries: 1 };

const CALLS: [string, Call, string][] = [
	[
		'register',
		{
			node: 'wallet',
			operation: 'customer: register',
			parameters: { mobileNumber: '081200000199' },
		},
		'/register-customer/',
	],
	[
		'getOtp',
		{ node: 'wallet', operation: 'customer: getOtp', parameters: { mobileNumber: RICH } },
		'/pil-partner-get-otp/',
	],
	[
		'validateOtp',
		{
			node: 'wallet',
			operation: 'customer: validateOtp',
			parameters: { mobileNumber: RICH, otp: '123456' },
		},
		'/validate-otp/',
	],
	[
		'GoldPro register',
		{ node: 'gold', operation: 'account: register', parameters: { phone_number: RICH } },
		'/v2/gold-pro/register',
	],
];

describe.each(CALLS)('%s, which changes something,', (_, call, path) => {
	const GOOD = {
		code: 0,
		message: 'Success',
		data: { error: 'of the data' },
		error: 'at the top',
		general_response: { response_status: true, response_code: 200, response_message: 'Success' },
	};

	test('is made once when the answer has an error at the top, and shows it below', async () => {
		answerWith(sandbox, path, GOOD);
		const { json, error } = await runKasPro(sandbox, call, {}, THREE_TRIES);

		expect(error).toBeUndefined();
		expect(sent(sandbox)).toHaveLength(1);
		expect(json[0]?.[0]).not.toHaveProperty('error');
	});

	test('is made once when the answer is lost, whatever tries again', async () => {
		sandbox.faults.add({ kind: 'loseAnswer', path, times: 'always' });
		const { error } = await runKasPro(sandbox, call, {}, THREE_TRIES);

		expect(error?.message).toMatch(/ALREADY_SENT|CONNECTION_LOST/);
		expect(error?.description).toContain('may have been done');
		expect(sent(sandbox)).toHaveLength(1);
	});

	test('is made once when it is refused, and again when a person presses Retry', async () => {
		answerWith(sandbox, path, {
			code: 7,
			message: 'Customer not found',
			general_response: {
				response_status: false,
				response_code: 400,
				response_message: 'User not found',
			},
		});
		const first = await runKasPro(sandbox, call, {}, THREE_TRIES);
		expect(first.error?.message).toContain('not found');
		expect(sent(sandbox)).toHaveLength(1);

		await runKasPro(sandbox, call, { retryOf: first.run.data });
		expect(sent(sandbox)).toHaveLength(2);
	});

	test('does not make the calls of the other items again when one of them fails', async () => {
		answerWith(sandbox, path, GOOD);
		sandbox.faults.clear();
		sandbox.faults.add({ kind: 'status', status: 200, path, body: JSON.stringify(GOOD) });
		sandbox.faults.add({ kind: 'status', status: 502, path, skip: 1, times: 'always' });
		await runKasPro(sandbox, call, { items: [{}, {}] }, THREE_TRIES);

		expect(sent(sandbox)).toHaveLength(2);
	});
});
