import { readdir, readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { IDataObject, INode } from 'n8n-workflow';
import type { Credential, Workflow } from '../../n8n/api';
import { jsonOf, type Execution } from '../../n8n/execution';
import { sandboxCredentials } from '../../n8n/sandboxCredentials';
import { useRealN8n } from './support/useRealN8n';
import { items, onClick } from './support/workflows';

const real = useRealN8n();

const PAYMENTS = 200;
const AT_ONCE = 50;
const NARRATION = 'Narration-that-is-stored';

const deposit: INode = {
	id: 'deposit',
	name: 'Deposit',
	type: 'n8n-nodes-indonesian-payments.bankPlus',
	typeVersion: 1,
	position: [0, 0],
	parameters: {
		resource: 'customer',
		operation: 'deposit',
		toAccount: '={{ $json.account }}',
		name: 'NASABAH CONTOH SATU',
		amount: '={{ $json.amount }}',
		narration: NARRATION,
		options: { concurrency: AT_ONCE },
	},
	credentials: { bankPlusApi: { id: '', name: '' } },
};

/** Every payment has an amount of its own, by which the ledger knows it. */
const amounts = (count: number, from = 1): number[] =>
	Array.from({ length: count }, (_, index) => from + index);

const rows = (of: readonly number[], account = '2000000001'): IDataObject[] =>
	of.map((amount) => ({ account, amount }));

/** A credential that has never logged in. */
async function freshCredential(name: string, data: IDataObject = {}): Promise<Credential> {
	const credential = sandboxCredentials(real.sandbox).find(({ type }) => type === 'bankPlusApi')!;
	return await real.api.createCredential({
		...credential,
		name,
		data: { ...credential.data, ...data },
	});
}

const flowOf = async (of: readonly IDataObject[], credential: Credential): Promise<Workflow> =>
	await real.api.createWorkflow(onClick('Deposits', items(of), deposit), [credential]);

const outcomesOf = (execution: Execution) =>
	['success', 'pending', 'failed'].map((_, output) =>
		jsonOf(execution, 'Deposit', { output }).map(({ code }) => code),
	);

const paidAmounts = (): number[] =>
	real.sandbox.ledger
		.transfers({ system: 'bankPlus', status: 'posted' })
		.map(({ amountIdr }) => amountIdr)
		.sort((a, b) => a - b);

test('200 payments at once on a fresh credential make one login, and each is paid once', async () => {
	const { bankPlus, faults, requests } = real.sandbox;
	const credential = await freshCredential('Fresh');
	const flows = await Promise.all(
		amounts(PAYMENTS / AT_ONCE).map(
			async (part) => await flowOf(rows(amounts(AT_ONCE, (part - 1) * AT_ONCE + 1)), credential),
		),
	);
	// The login takes so long that all of them have asked for a session before there is one.
	faults.add({ kind: 'delay', path: bankPlus.paths.login, ms: 3_000, times: 'always' });

	const executions = await Promise.all(flows.map(async (flow) => await real.api.run(flow)));

	const paidOnce = Array<string>(AT_ONCE).fill('00');
	for (const execution of executions) expect(outcomesOf(execution)).toEqual([paidOnce, [], []]);
	expect(paidAmounts()).toEqual(amounts(PAYMENTS));
	expect(requests.list({ path: bankPlus.paths.login })).toHaveLength(1);
});

test('a session that ends in the middle of 200 payments loses none and pays none twice', async () => {
	const { bankPlus, ledger, requests, waitFor } = real.sandbox;
	const flow = await flowOf(rows(amounts(PAYMENTS)), await freshCredential('Ending'));

	const execution = real.api.run(flow);
	await waitFor(() => ledger.transfers({ system: 'bankPlus' }).length >= PAYMENTS / 2, 20_000);
	expect(bankPlus.endSessions()).toBe(1);

	expect(outcomesOf(await execution)).toEqual([Array(PAYMENTS).fill('00'), [], []]);
	expect(paidAmounts()).toEqual(amounts(PAYMENTS));
	expect(bankPlus.logins()).toBe(2);
	expect(requests.list({ path: bankPlus.paths.login })).toHaveLength(2);
});

/**
 * Everything that n8n has written: database and write-ahead log, logs, settings. Not our package.
 */
async function readUserFolder(): Promise<Map<string, string>> {
	const folder = dirname(real.n8n.logFile);
	const files = await readdir(folder, { recursive: true, withFileTypes: true });
	const written = files.filter(
		(file) => file.isFile() && !file.parentPath.includes('node_modules'),
	);
	return new Map(
		await Promise.all(
			written.map(async ({ name, parentPath }): Promise<[string, string]> => [
				name,
				await readFile(join(parentPath, name), 'latin1'),
			]),
		),
	);
}

test('password, PIN, session and sid are in no execution and in no file of n8n', async () => {
	const { bankPlus, faults, requests } = real.sandbox;
	const secrets = { password: 'not-a-real-password', pin: '918273645', sid: 'SID-of-this-test' };
	const executions: Execution[] = [];
	const run = async (of: readonly IDataObject[], data: IDataObject) => {
		const credential = await freshCredential(`Secrets ${executions.length}`, data);
		executions.push(await real.api.run(await flowOf(of, credential)));
	};

	// Paid, refused by the bank, lost, unreadable; and refused for its PIN, which can be searched
	// for.
	const path = bankPlus.paths.deposit;
	faults.add({ kind: 'loseAnswer', path, skip: 2 });
	faults.add({ kind: 'brokenJson', path });
	await run([...rows([1]), ...rows([2], '9999999999'), ...rows([3, 4])], { sid: secrets.sid });
	await run(rows([5]), secrets);
	bankPlus.configure({ refusalStatus: 'asDebugSays' });
	bankPlus.endSessions();
	await run(rows([6]), secrets);
	await run(rows([7]), { ...secrets, username: 'someone-else' });

	const sent = requests.list({ system: 'bankPlus' });
	const wire = JSON.stringify(sent);
	for (const secret of Object.values(secrets)) expect(wire).toContain(secret);
	const sessions = new Set(sent.flatMap(({ headers }) => headers['sessionid'] ?? []));
	expect(sessions.size).toBeGreaterThan(1);

	const stored = await readUserFolder();
	expect([...stored.keys()]).toContain('database.sqlite');
	const database = [...stored].filter(([name]) => name.startsWith('database.sqlite'));
	expect(database.map(([, content]) => content).join('')).toContain(NARRATION);
	for (const secret of [...Object.values(secrets), ...sessions].map(String)) {
		for (const { stored: execution } of executions) expect(execution).not.toContain(secret);
		expect([...stored].filter(([, text]) => text.includes(secret)).map(([name]) => name)).toEqual(
			[],
		);
	}
	// The sandbox's own PIN is six zeros, which account numbers hold too: it must not stand alone.
	for (const { stored: execution } of executions) expect(execution).not.toMatch(/"000000\\?"/);
});
