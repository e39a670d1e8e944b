import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import type { IDataObject } from 'n8n-workflow';
import type { Sandbox } from '../sandbox/server';
import type { Credential, N8nApi, Workflow } from './api';
import { fillTable, tablesOf } from './dataTables';
import { readWorkflow, workflowFileNames, WORKFLOWS_FOLDER } from './workflowFiles';

const CALLBACK_FLOW = 'duitku-callbacks.json';
const TRIGGER = 'n8n-nodes-indonesian-payments.duitkuDisbursementTrigger';

/** What the scheduled payroll pays. */
const EMPLOYEES = 'employees';

/** Imports the example workflows that are not there yet: the others are as the user left them. */
export async function importExamples(
	api: N8nApi,
	credentials: readonly Credential[],
): Promise<string[]> {
	const existing = new Set((await api.workflows()).map(({ name }) => name));
	const imported: string[] = [];
	for (const fileName of await workflowFileNames()) {
		const workflow = await readWorkflow(fileName);
		if (existing.has(workflow.name)) continue;
		await api.createWorkflow(workflow, credentials);
		imported.push(workflow.name);
	}
	return imported;
}

/**
 * Publishes the flow that hears callbacks, and has the sandbox call it about clearing by H2H, as
 * one asks Duitku to. Gives the address, or nothing where the user has taken the flow away.
 */
export async function hearCallbacks(api: N8nApi, { duitku }: Sandbox): Promise<string | undefined> {
	const { name } = await readWorkflow(CALLBACK_FLOW);
	const listed = (await api.workflows()).find((workflow) => workflow.name === name);
	if (!listed) return undefined;
	const flow = await api.get<Workflow>(`/workflows/${listed.id}`);
	const trigger = flow.nodes.find(({ type }) => type === TRIGGER);
	if (!trigger) return undefined;
	if (!flow.active) await api.publish(flow);
	const url = api.webhookUrl(trigger, 'duitku');
	duitku.registerClearingCallback(url);
	return url;
}

/** Makes the data table of the scheduled payroll, with the people of the example file. */
export async function fillEmployees(api: N8nApi): Promise<void> {
	const csv = await readFile(join(WORKFLOWS_FOLDER, `${EMPLOYEES}.csv`), 'utf8');
	const rows: IDataObject[] = parse(csv, {
		columns: true,
		cast: (value, { column, header }) => (column === 'amount' && !header ? Number(value) : value),
	});
	const tables = await tablesOf(api);
	if (tables.some(({ name }) => name === EMPLOYEES)) return;
	await fillTable(api, EMPLOYEES, rows);
}
