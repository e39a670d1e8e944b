import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { INode } from 'n8n-workflow';

import type { Credential, Workflow } from '../../n8n/api';
import { errorOf, jsonOf, type Execution } from '../../n8n/execution';
import { installPackage } from '../../n8n/installPackage';
import { ROOT } from '../../n8n/paths';
import { sandboxCredentials } from '../../n8n/sandboxCredentials';
import { startN8n, type RunningN8n } from '../../n8n/server';
import { readWorkflow } from '../../n8n/workflowFiles';
import { asText } from '../../nodes/shared/values/asText';
import { REGISTER_CONTRACT } from '../support/registerContract';
import { useSandbox } from '../support/useSandbox';
import { buildProbePackage, PROBE_PACKAGE } from './support/probePackage';
import { hasPostgres, usePostgres } from './support/usePostgres';
import { duitku, items, node, onClick } from './support/workflows';

const FOLDER = join(ROOT, '.tmp', 'e2e', 'registerPostgres');
const CHECKS = Object.keys(REGISTER_CONTRACT);

const name = 'a register in PostgreSQL, by the example flow';
if (hasPostgres()) describe(name, inPostgres);
else describe.skip(`${name}: Debian's package postgresql is not installed`, inPostgres);

function inPostgres() {
	let n8n: RunningN8n | undefined;
	let credentials: Credential[] = [];
	let keeper: Workflow | undefined;

	// Stopped first: its connections end before the database does.
	afterAll(async () => await n8n?.stop());
	const database = usePostgres();
	const sandbox = useSandbox();
	beforeAll(async () => {
		await rm(FOLDER, { recursive: true, force: true });
		const probe = join(FOLDER, 'probe');
		const userFolder = join(FOLDER, 'n8n');
		await buildProbePackage(probe);
		await installPackage(probe, userFolder);
		n8n = await startN8n({ userFolder });
		credentials = await n8n.api.saveCredentials([
			...sandboxCredentials(sandbox),
			{
				name: 'PostgreSQL',
				type: 'postgres',
				data: {
					host: '127.0.0.1',
					port: database.port(),
					database: 'postgres',
					user: 'postgres',
					password: 'any',
					ssl: 'disable',
				},
			},
		]);
		keeper = await n8n.api.createWorkflow(
			await readWorkflow('register-postgres.json'),
			credentials,
		);
		await n8n.api.publish(keeper);
	});

	async function run(...nodes: INode[]): Promise<Execution> {
		if (!n8n) throw new Error('n8n has not started');
		const workflow = await n8n.api.createWorkflow(onClick('Run', ...nodes), credentials);
		return await n8n.api.run(workflow);
	}

	const probe = (check: string) =>
		node('Probe', `${PROBE_PACKAGE}.registerProbe`, {
			register: 'workflow',
			workflow: keeper?.id,
			check,
		});

	test('waits for another call that makes the table at the same moment', async () => {
		const table = keeper?.nodes.find((each) => each.name === 'Table');
		const making = database.execute(`${asText(table?.parameters['query'])} SELECT pg_sleep(5);`);
		const execution = await run(probe('a row is read as it was written'));

		expect(errorOf(execution)).toBeUndefined();
		await making;
	});

	test.each(CHECKS)('holds: %s', async (check) => {
		const execution = await run(probe(check));

		expect(errorOf(execution)).toBeUndefined();
		expect(jsonOf(execution, 'Probe')).toMatchObject([{ holds: check }]);
	});

	test('keeps a payout from being paid again, and finds its rows by an index', async () => {
		const payout = duitku('Payout', {
			resource: 'payout',
			operation: 'send',
			reference: '={{ $json.reference }}',
			bankCode: { __rl: true, mode: 'id', value: 'BCA' },
			bankAccount: '8760673566',
			amountTransfer: 50_000,
			purpose: 'O\'Neil, $1 and "more"',
			options: { register: 'workflow', registerWorkflow: keeper?.id },
		});
		const rows = items([{ reference: "INV-1, 'a'" }, { reference: 'INV-2' }]);

		expect(jsonOf(await run(rows, payout), 'Payout')).toMatchObject([
			{ outcome: 'success', code: '00' },
			{ outcome: 'success', code: '00' },
		]);
		expect(jsonOf(await run(rows, payout), 'Payout')).toMatchObject([
			{ outcome: 'success', code: 'ALREADY_PAID' },
			{ outcome: 'success', code: 'ALREADY_PAID' },
		]);
		expect(sandbox.ledger.transfers({ status: 'posted' })).toHaveLength(2);

		const query = "SELECT indexdef FROM pg_indexes WHERE tablename = 'payment_register'";
		const indexes = node(
			'Indexes',
			'n8n-nodes-base.postgres',
			{ operation: 'executeQuery', query, options: {} },
			{ typeVersion: 2.5, credentials: { postgres: { id: '', name: '' } } },
		);
		const found = jsonOf(await run(indexes), 'Indexes').map(({ indexdef }) => indexdef);
		expect(found).toContainEqual(expect.stringContaining('(key)'));
	});
}
