import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { INode } from 'n8n-workflow';

import type { N8nApi, Workflow } from '../../n8n/api';
import { errorOf, jsonOf, type Execution } from '../../n8n/execution';
import { ROOT } from '../../n8n/paths';
import { startN8n, type RunningN8n, type StartOptions } from '../../n8n/server';
import { COLUMNS } from '../../nodes/shared/register/row';
import { REGISTER_CONTRACT } from '../support/registerContract';
import { registerRow } from '../support/registerRows';
import { buildProbePackage, PROBE_PACKAGE } from './support/probePackage';
import { items, node, onClick } from './support/workflows';

const FOLDER = join(ROOT, '.tmp', 'e2e', 'register');
const PACKAGE = join(FOLDER, 'package');
const CHECKS = Object.keys(REGISTER_CONTRACT);
const TABLE = 'payment_register';

const probe = (parameters: object) => node('Probe', `${PROBE_PACKAGE}.registerProbe`, parameters);

const dataTable = (name: string, parameters: object) =>
	node(name, 'n8n-nodes-base.dataTable', parameters, { typeVersion: 1.1 });

const byName = (value: string) => ({ __rl: true, mode: 'name', value });

const create = (tableName: string, more: Record<string, string> = {}) =>
	dataTable('Create', {
		resource: 'table',
		operation: 'create',
		tableName,
		columns: {
			column: Object.entries({ ...COLUMNS, ...more }).map(([name, type]) => ({ name, type })),
		},
		options: {},
	});

const insert = (table: string) =>
	dataTable('Insert', {
		resource: 'row',
		operation: 'insert',
		dataTableId: byName(table),
		columns: { mappingMode: 'autoMapInputData', value: null },
		options: {},
	});

const list = dataTable('List', {
	resource: 'table',
	operation: 'list',
	returnAll: true,
	options: {},
});

async function run(api: N8nApi, ...nodes: INode[]): Promise<Execution> {
	return await api.run(await api.createWorkflow(onClick(nodes.at(-1)!.name, ...nodes)));
}

async function started(name: string, options: Partial<StartOptions> = {}): Promise<RunningN8n> {
	const userFolder = join(FOLDER, name);
	return await startN8n({ userFolder, packageFolder: PACKAGE, ...options });
}

beforeAll(async () => {
	await rm(FOLDER, { recursive: true, force: true });
	await buildProbePackage(PACKAGE);
});

describe('in an n8n with data tables', () => {
	let n8n: RunningN8n | undefined;
	const api = () => {
		if (!n8n) throw new Error('n8n has not started');
		return n8n.api;
	};

	beforeAll(async () => {
		n8n = await started('tables');
		// n8n's own look-up by name would take this one for the register.
		await run(api(), create(`${TABLE}_of_last_year`));
	});
	afterAll(async () => await n8n?.stop());

	test.each(CHECKS)('a register in a data table holds: %s', async (check) => {
		const execution = await run(api(), probe({ table: TABLE, check }));

		expect(errorOf(execution)).toBeUndefined();
		expect(jsonOf(execution, 'Probe')).toMatchObject([{ holds: check }]);
	});

	test('the register is a table of its own, with its columns in the order of people', async () => {
		const tables = jsonOf(await run(api(), list), 'List');

		const names = tables.map(({ name }) => name);
		expect(names.sort()).toEqual([TABLE, `${TABLE}_of_last_year`]);
		const register = tables.find(({ name }) => name === TABLE);
		const columns = register?.columns as { name: string; index: number }[];
		const ordered = columns.sort((a, b) => a.index - b.index).map(({ name }) => name);
		expect(ordered).toEqual(Object.keys(COLUMNS));
	});

	test('n8n lists no executions of the register', async () => {
		const workflow = await api().createWorkflow(
			onClick('Once', probe({ table: TABLE, check: CHECKS[2] })),
		);
		await api().run(workflow);

		expect(await api().executions(workflow)).toHaveLength(1);
	});

	test('of several that find no table at the same moment all get the same one', async () => {
		const check = 'what several write at once is kept';
		const execution = await run(api(), probe({ table: 'made_at_once', check }));

		expect(jsonOf(execution, 'Probe')).toMatchObject([{ holds: check }]);
		const tables = jsonOf(await run(api(), list), 'List');
		expect(tables.filter(({ name }) => name === 'made_at_once')).toHaveLength(1);
	});

	test('a row that somebody has changed beyond understanding is no silence', async () => {
		const row = { ...registerRow({ key: 'edited' }), event: 'done', reference: 'INV-77' };
		await run(api(), items([row]), insert(TABLE));

		const execution = await run(api(), probe({ table: TABLE, key: 'edited' }));

		expect(errorOf(execution)).toMatch(/payment_register.*"INV-77".*"event" is "done"/);
		expect(jsonOf(execution, 'Probe')).toEqual([]);
	});

	test('a table of another kind is not taken for a register', async () => {
		await run(
			api(),
			dataTable('Create', {
				resource: 'table',
				operation: 'create',
				tableName: 'customers',
				columns: { column: [{ name: 'email', type: 'string' }] },
				options: {},
			}),
		);

		const execution = await run(api(), probe({ table: 'customers', key: 'any' }));

		expect(errorOf(execution)).toMatch(/"customers", cannot be read: .* has not the columns/);
	});

	describe('a register in a workflow of the user', () => {
		let keeper: Workflow | undefined;
		const id = () => keeper?.id ?? '';

		beforeAll(async () => {
			await run(api(), create('kept', { action: 'string' }));
			keeper = await api().createWorkflow(KEEPER);
			await api().publish(keeper);
		});

		test.each(CHECKS)('holds: %s', async (check) => {
			const execution = await run(api(), probe({ register: 'workflow', workflow: id(), check }));

			expect(errorOf(execution)).toBeUndefined();
			expect(jsonOf(execution, 'Probe')).toMatchObject([{ holds: check }]);
		});
	});
});

describe.each([
	['is full', { N8N_DATA_TABLES_MAX_SIZE_BYTES: '1' }, /size limit exceeded.*MAX_SIZE_BYTES/],
	['has none', { N8N_DISABLED_MODULES: 'data-table' }, /N8N_DISABLED_MODULES/],
])('an n8n whose data table space %s', (name, env, said) => {
	test('says so, and names the options', async () => {
		const n8n = await started(name.replace(' ', '-'), { env });
		try {
			const execution = await run(n8n.api, probe({ table: TABLE, check: CHECKS[2] }));

			expect(errorOf(execution)).toMatch(said);
			expect(errorOf(execution)).toMatch(/Nothing is sent.*"Register Table"/);
		} finally {
			await n8n.stop();
		}
	});
});

/** Keeps the rows in a table of its own, as a user may do in any database. */
const KEEPER = {
	name: 'Keeper',
	nodes: [
		node(
			'Called',
			'n8n-nodes-base.executeWorkflowTrigger',
			{ inputSource: 'passthrough' },
			{ typeVersion: 1.1 },
		),
		node(
			'Append?',
			'n8n-nodes-base.if',
			{
				conditions: {
					options: { caseSensitive: true, leftValue: '', typeValidation: 'strict', version: 2 },
					combinator: 'and',
					conditions: [
						{
							id: 'append',
							leftValue: '={{ $json.action }}',
							rightValue: 'append',
							operator: { type: 'string', operation: 'equals' },
						},
					],
				},
			},
			{ typeVersion: 2.2 },
		),
		insert('kept'),
		dataTable('Get', {
			resource: 'row',
			operation: 'get',
			dataTableId: byName('kept'),
			matchType: 'allConditions',
			filters: {
				conditions: [
					{
						keyName: "={{ $json.action === 'read' ? 'key' : 'atMs' }}",
						condition: "={{ $json.action === 'read' ? 'eq' : 'gte' }}",
						keyValue: "={{ $json.action === 'read' ? $json.key : $json.atMs }}",
					},
				],
			},
			returnAll: true,
		}),
	],
	connections: {
		Called: { main: [[{ node: 'Append?', type: 'main' as const, index: 0 }]] },
		'Append?': {
			main: [
				[{ node: 'Insert', type: 'main' as const, index: 0 }],
				[{ node: 'Get', type: 'main' as const, index: 0 }],
			],
		},
	},
	settings: { executionOrder: 'v1' as const },
};
