import type { IDataObject } from 'n8n-workflow';

import { startSandbox, type Sandbox } from '../../../../sandbox/server';
import { RICH, runKasPro, sent } from './kasPro';
import { PAYMENTS, payments } from './payments';

let sandbox: Sandbox;

beforeAll(async () => {
	sandbox = await startSandbox();
});
beforeEach(() => sandbox.reset());
afterAll(async () => await sandbox.close());

const LONG = '88812345678901234567';

describe.each(PAYMENTS)('%s, with a JSON field,', (name) => {
	const pay = async (json: string, items: IDataObject[] = [{}]) => {
		const payment = payments(sandbox).find((known) => known.name === name);
		const { parameters, ...call } = await payment!.make(sandbox);
		const before = sent(sandbox).length;
		const run = await runKasPro(
			sandbox,
			{ ...call, parameters: { ...parameters, additionalBodyFields: json } },
			{ items },
		);
		return { ...run, requests: sent(sandbox).slice(before) };
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
		account: '8880000009993',
		amount: 50_000,
		additionalBodyFields: '{ "amount": "" }',
	};
	await runKasPro(sandbox, { node: 'wallet', operation: 'wallet: cashOut', parameters });

	expect(sent(sandbox)[0]?.body).toMatchObject({ amount: 50_000 });
});
