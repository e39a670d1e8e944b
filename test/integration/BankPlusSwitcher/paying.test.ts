import type { IDataObject } from 'n8n-workflow';

import { startSandbox, type Sandbox } from '../../../sandbox/server';
import { inquired, PAYEE, POOR_SOURCE, REVERSE, runSwitcher, SEND, TRANSFER } from './runSwitcher';

let sandbox: Sandbox;
beforeAll(async () => {
	sandbox = await startSandbox();
});
beforeEach(() => sandbox.reset());
afterAll(async () => await sandbox.close());

const REFNUM = '2501021304050007';
const paths = () => sandbox.bankPlusSwitcher.paths;
const sentTo = (path: string) => sandbox.requests.list({ path });
const payments = () => sandbox.ledger.transfers({ system: 'bankPlusSwitcher' });

/** Sends one transfer and gives its item, as Reverse takes it. */
async function sent(): Promise<IDataObject> {
	const { json } = await runSwitcher(sandbox, SEND, TRANSFER, await inquired(sandbox));
	return json[0]![0]!;
}

describe.each([
	['a transfer', 'transfer', SEND],
	['a reversal', 'reversal', REVERSE],
] as const)('%s', (_, name, operation) => {
	const path = () => paths()[name];
	const inputs = async () => (name === 'transfer' ? await inquired(sandbox) : [await sent()]);
	const parameters = name === 'transfer' ? TRANSFER : {};
	const paid = () => payments().filter(({ kind }) => kind === name);

	test.each([['loseAnswer'], ['brokenJson']] as const)(
		'is looked up and success when %s hides that it was made',
		async (kind) => {
			const items = await inputs();
			sandbox.faults.add({ kind, path: path(), times: 'always' });
			const retrying = { retryOnFail: true, maxTries: 3, waitBetweenTries: 1 };
			const { json } = await runSwitcher(sandbox, operation, parameters, items, retrying);

			expect(json[0]).toMatchObject([{ outcome: 'success', amount: 50_000 }]);
			expect(sentTo(path())).toHaveLength(1);
			expect(paid()).toHaveLength(1);
		},
	);

	test.each([
		['closeBefore', 'CONNECTION_LOST'],
		['redirect', 'HTTP_307'],
	] as const)('is sent once and pending after %s, which no status settles', async (kind, code) => {
		const items = await inputs();
		sandbox.faults.add({ kind, path: path(), times: 'always' });
		const { json } = await runSwitcher(sandbox, operation, parameters, items);

		expect(json[1]).toMatchObject([{ outcome: 'pending', code }]);
		expect(json[1]![0]!.reference).toMatch(/^\d{16}$/);
		expect(sentTo(path())).toHaveLength(1);
		expect(sentTo(paths().check)).toHaveLength(3);
		expect(paid()).toEqual([]);
	});

	test('is looked up after a time-out', async () => {
		const items = await inputs();
		sandbox.faults.add({ kind: 'delay', ms: 600, path: path(), after: true });
		const options = { timeout: 0.3 };
		const { json } = await runSwitcher(sandbox, operation, { ...parameters, options }, items);

		expect(json[0]).toMatchObject([{ outcome: 'success' }]);
		expect(sentTo(path())).toHaveLength(1);
		expect(paid()).toHaveLength(1);
	});

	test.each([401, 403, 500, 502])('is sent once and pending at HTTP %i', async (status) => {
		const items = await inputs();
		sandbox.faults.add({ kind: 'status', status, path: path(), times: 'always' });
		const { json } = await runSwitcher(sandbox, operation, parameters, items);

		expect(json[1]).toMatchObject([{ outcome: 'pending', code: `HTTP_${status}` }]);
		expect(sentTo(path())).toHaveLength(1);
	});

	test('is pending when the status check says something that is not documented', async () => {
		const items = await inputs();
		sandbox.faults.add({ kind: 'loseAnswer', path: path() });
		const body = JSON.stringify({
			code: '00',
			message: 'Check success',
			data: { info: 'In process' },
		});
		sandbox.faults.add({ kind: 'status', status: 200, body, path: paths().check, times: 'always' });
		const { json } = await runSwitcher(sandbox, operation, parameters, items);

		expect(json[1]).toMatchObject([{ outcome: 'pending', code: 'UNKNOWN_INFO' }]);
		expect(json[1]![0]!.message).toContain('In process');
	});

	test.each(['continueRegularOutput', 'continueErrorOutput'] as const)(
		'never throws after a send, nor passes its input on, with On Error %s',
		async (onError) => {
			const items = [...(await inputs()), { broken: true }];
			sandbox.faults.add({ kind: 'status', status: 500, path: path(), times: 'always' });
			const { json, error } = await runSwitcher(sandbox, operation, parameters, items, { onError });

			expect(error).toBeUndefined();
			expect(json[0]).toEqual([]);
			expect(json[1]).toMatchObject([{ code: 'HTTP_500' }]);
			expect(json[2]).toMatchObject([{ code: 'INVALID_INPUT' }]);
		},
	);

	test('shows no header of the credential', async () => {
		const { run } = await runSwitcher(sandbox, operation, parameters, await inputs());

		expect(JSON.stringify(run)).not.toContain('gateway secret');
	});
});

describe('a transfer that the switcher refuses', () => {
	test('is failed with 0101 once the status check denies it too', async () => {
		const parameters = { ...TRANSFER, sourceAccount: '999' };
		const { json } = await runSwitcher(sandbox, SEND, parameters, await inquired(sandbox));

		expect(json[2]).toMatchObject([{ outcome: 'failed', code: '0101' }]);
		expect(payments()).toEqual([]);
	});

	test('is failed for want of money once the status check denies it too', async () => {
		const parameters = { ...TRANSFER, ...POOR_SOURCE };
		const { json } = await runSwitcher(sandbox, SEND, parameters, await inquired(sandbox));

		expect(json[2]).toMatchObject([{ outcome: 'failed', code: '-1' }]);
		expect(sentTo(paths().check)).toHaveLength(1);
		expect(payments()).toEqual([]);
	});

	test('is pending for a reason that is not known', async () => {
		const items = await inquired(sandbox);
		const body = JSON.stringify({ code: '-1', message: 'Core banking is busy' });
		sandbox.faults.add({ kind: 'status', status: 200, body, path: paths().transfer });
		const { json } = await runSwitcher(sandbox, SEND, TRANSFER, items);

		expect(json[1]).toMatchObject([{ outcome: 'pending', message: 'Core banking is busy' }]);
	});
});

describe('the expected beneficiary', () => {
	test('lets a transfer to that account pass', async () => {
		const parameters = { ...TRANSFER, expectedBeneficiaryAccount: PAYEE.account };
		const { json } = await runSwitcher(sandbox, SEND, parameters, await inquired(sandbox));

		expect(json[0]).toMatchObject([{ beneficiaryAccount: PAYEE.account }]);
	});

	test.each([
		['another account was inquired for', { expectedBeneficiaryAccount: '1' }, /is 888801000000003/],
		[
			'the inquired account is not known',
			{ expectedBeneficiaryAccount: PAYEE.account, account: '' },
			/is needed to compare/,
		],
	])('stops everything when %s', async (_, changes, message) => {
		const items = await inquired(sandbox);
		const { error } = await runSwitcher(sandbox, SEND, { ...TRANSFER, ...changes }, items);

		expect(error?.description).toMatch(message);
		expect(sentTo(paths().transfer)).toEqual([]);
	});

	test('makes a transfer pending that went to another account', async () => {
		const [item] = await inquired(sandbox);
		const parameters = { ...TRANSFER, expectedBeneficiaryAccount: '777', account: '777' };
		const { json } = await runSwitcher(sandbox, SEND, parameters, [item!]);

		expect(json[1]).toMatchObject([{ outcome: 'pending', code: 'BENEFICIARY_MISMATCH' }]);
		expect(json[1]![0]!.advice).toMatch(/reverse it/);
		expect(json[1]![0]).toMatchObject({ refnum: expect.any(String), journal: expect.any(String) });
	});
});

describe('a second reversal', () => {
	test('is explained, and nothing is given back twice', async () => {
		const transfer = await sent();
		await runSwitcher(sandbox, REVERSE, {}, [transfer]);
		const { json } = await runSwitcher(sandbox, REVERSE, {}, [transfer]);

		expect(json[2]).toMatchObject([{ outcome: 'failed', code: '-1' }]);
		expect(json[2]![0]!.message).toContain('Reversal already executed');
		expect(json[2]![0]!.advice).toMatch(/earlier reversal has already given this money back/);
		expect(sentTo(paths().reversal)).toHaveLength(2);
		expect(payments()).toHaveLength(2);
	});

	test('with the refnum of the first is that first one', async () => {
		const transfer = await sent();
		await runSwitcher(sandbox, REVERSE, { refnum: REFNUM }, [transfer]);
		const { json } = await runSwitcher(sandbox, REVERSE, { refnum: REFNUM }, [transfer]);

		expect(json[0]).toMatchObject([{ outcome: 'success', reference: REFNUM }]);
		expect(payments()).toHaveLength(2);
	});
});
