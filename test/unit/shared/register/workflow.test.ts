import type { IDataObject } from 'n8n-workflow';

import type { Home } from '../../../../nodes/shared/register/home';
import { RegisterError } from '../../../../nodes/shared/register/registerError';
import { workflowHome } from '../../../../nodes/shared/register/workflow';
import { callingNode } from '../../../support/callingNode';
import { DataTables, type UserWorkflow } from '../../../support/dataTables';
import { registerRow } from '../../../support/registerRows';

const ROW = registerRow();
const ITEM: IDataObject = { ...ROW };

/** Does this with a register that this workflow keeps. */
async function keptBy<T>(workflow: UserWorkflow, work: (home: Home) => Promise<T>): Promise<T> {
	const tables = new DataTables();
	tables.workflows['keeper'] = workflow;
	return await work(workflowHome(callingNode(tables), 'keeper'));
}

test('each row comes as an item to append, each key as an item to read', async () => {
	const given: IDataObject[][] = [];
	const workflow: UserWorkflow = (items) => {
		given.push(items);
		return items.filter(({ action }) => action === 'append');
	};
	await keptBy(workflow, async (home) => {
		await home.append([ROW]);
		await home.read(['a', 'b', 'a']);
	});

	expect(given).toEqual([
		[{ action: 'append', ...ROW }],
		[
			{ action: 'read', key: 'a' },
			{ action: 'read', key: 'b' },
		],
	]);
});

test('rows may be answered in any order, with more fields than they need', async () => {
	const second = registerRow({ claim: 'claim-2' });
	const workflow: UserWorkflow = (items) =>
		items.map(({ claim, event }) => ({ id: 7, claim, event, note: 'kept' })).reverse();

	await expect(
		keptBy(workflow, async (home) => await home.append([ROW, second])),
	).resolves.toBeUndefined();
});

const NOT_APPENDED: [string, UserWorkflow][] = [
	['answers nothing', () => []],
	['answers one of two', (items) => items.slice(0, 1)],
	['answers more than it was given', (items) => [...items, { ...ITEM, claim: 'one more' }]],
	['answers another claim', (items) => items.map((item) => ({ ...item, claim: 'other' }))],
	['answers another event', (items) => items.map((item) => ({ ...item, event: 'paid' }))],
	['answers that it went well', (items) => items.map(() => ({ success: true }))],
	['answers with an error beside the row', (items) => items.map((i) => ({ ...i, error: 'full' }))],
	[
		'fails',
		() => {
			throw new Error('The database is gone');
		},
	],
];

test.each(NOT_APPENDED)('nothing counts as written by a workflow that %s', async (_, workflow) => {
	const rows = [ROW, registerRow({ claim: 'claim-2' })];
	const failure = await keptBy(workflow, async (home) => await home.append(rows)).catch(
		(error: unknown) => error,
	);

	expect(failure).toBeInstanceOf(RegisterError);
	expect(failure).toMatchObject({
		message: expect.stringMatching(/workflow "keeper", cannot be written.*"Register Workflow"/),
	});
});

const NOT_READ: [string, UserWorkflow][] = [
	['gives back what it was asked', (items) => items],
	['gives an empty row', () => [{}]],
	['gives a row of another key', () => [{ ...ITEM, key: 'other' }]],
	['gives a row without an event', () => [{ ...ITEM, event: '' }]],
	['gives numbers for texts', () => [{ ...ITEM, attempt: 1001 }]],
	['gives an error', () => [{ error: 'full' }]],
	['gives a row without a time', () => [{ ...ITEM, atMs: '' }]],
	[
		'fails',
		() => {
			throw new Error('The database is gone');
		},
	],
];

test.each(NOT_READ)('nothing counts as read by a workflow that %s', async (_, workflow) => {
	const failure = await keptBy(workflow, async (home) => await home.read([ROW.key])).catch(
		(error: unknown) => error,
	);

	expect(failure).toBeInstanceOf(RegisterError);
	expect(failure).toMatchObject({
		message: expect.stringMatching(/workflow "keeper", cannot be read.*"Register Workflow"/),
	});
});

test('the ID may have blanks around it', async () => {
	const tables = new DataTables();
	tables.workflows['keeper'] = () => [ITEM];

	expect(await workflowHome(callingNode(tables), ' keeper ').read([ROW.key])).toEqual([ROW]);
});

const NO_WORKFLOW = [
	['missing', 'Workflow does not exist'],
	[' ', 'it has no ID'],
] as const;

test.each(NO_WORKFLOW)('a workflow "%s" that does not exist is no register', async (id, said) => {
	const read = workflowHome(callingNode(new DataTables()), id).read([ROW.key]);

	await expect(read).rejects.toThrow(RegisterError);
	await expect(read).rejects.toThrow(said);
});
