import axios from 'axios';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { IDataObject } from 'n8n-workflow';

import type { Credential, Workflow } from '../n8n/api';
import { errorOf, jsonOf, type Execution } from '../n8n/execution';
import type { RunningN8n } from '../n8n/server';
import { readWorkflow, WORKFLOWS_FOLDER } from '../n8n/workflowFiles';
import { OUTCOMES, type Outcome } from '../nodes/shared/outcome';
import { asText } from '../nodes/shared/asText';
import type { Sandbox } from '../sandbox/server';
import type { PaymentRow, Report } from './paymentRow';

/** The nodes in which the flow's branches end. */
const LAST_NODES = ['Paid', 'To Look Up', 'Not Paid', 'Not Sent'];

/** One H2H transfer and two cash outs report their end by callback. */
const CALLBACKS = 3;

/**
 * Pays the payroll file by the form that a person would use, with the callback flow published
 * beside it, and collects what the flow says of every row.
 */
export async function payPayroll(
	{ api, url }: RunningN8n,
	credentials: readonly Credential[],
	sandbox: Sandbox,
): Promise<Report> {
	const callbacks = await publish('duitku-callbacks.json');
	const payroll = await publish('duitku-payroll.json');
	const callbackUrl = api.webhookUrl(nodeOf(callbacks, 'Duitku'), 'duitku');
	sandbox.duitku.registerClearingCallback(callbackUrl);

	await submit(`${url}/form/payroll`, callbackUrl);
	const [execution] = await api.waitForExecutions(payroll, 1);
	if (!execution) throw new Error('The payroll was not run');
	if (execution.status !== 'success') {
		throw new Error(`The payroll ended as ${execution.status}: ${errorOf(execution) ?? ''}`);
	}
	const reported = await api.waitForExecutions(callbacks, CALLBACKS);
	const rows = rowsOf(execution).map((row) => afterCallback(row, reported));
	return { title: 'Payroll by Duitku', system: 'duitku', rows };

	async function publish(file: string): Promise<Workflow> {
		const workflow = await api.createWorkflow(await readWorkflow(file), credentials);
		await api.publish(workflow);
		return workflow;
	}
}

function nodeOf({ nodes }: Workflow, name: string) {
	const node = nodes.find((each) => each.name === name);
	if (!node) throw new Error(`The flow has no node "${name}"`);
	return node;
}

/** Fills the form in and sends it, as a browser does. */
async function submit(formUrl: string, callbackUrl: string): Promise<void> {
	const file = await readFile(join(WORKFLOWS_FOLDER, 'payroll.csv'));
	const form = new FormData();
	form.append('field-0', new Blob([file], { type: 'text/csv' }), 'payroll.csv');
	form.append('field-1', callbackUrl);
	await axios.post(formUrl, form, { proxy: false });
}

/** Every branch ends in one of the last nodes, some of them several times. */
function rowsOf(execution: Execution): PaymentRow[] {
	const runs = (name: string) => execution.data.resultData.runData[name]?.keys() ?? [];
	return LAST_NODES.flatMap((name) =>
		[...runs(name)].flatMap((run) => jsonOf(execution, name, { run }).map(toRow)),
	).sort((a, b) => a.reference.localeCompare(b.reference));
}

function toRow(json: IDataObject): PaymentRow {
	const outcome = OUTCOMES.find((known) => known === json.outcome);
	if (!outcome) throw new Error(`Row ${asText(json.reference)} has no outcome`);
	return {
		reference: asText(json.reference),
		beneficiary: asText(json.beneficiary),
		channel: asText(json.channel),
		amountIdr: Number(json.amount),
		outcome,
		code: asText(json.code),
		message: asText(json.message),
		advice: asText(json.advice),
		paymentReference: asText(json.paymentReference),
	};
}

/** A cash out is settled when its token is used or runs out, which only the callback tells. */
function afterCallback(row: PaymentRow, executions: readonly Execution[]): PaymentRow {
	const callback = executions
		.flatMap((execution) => jsonOf(execution, 'Duitku'))
		.find((json) => json.event === 'cashOut' && json.custRefNumber === row.paymentReference);
	if (!callback) return row;
	const advice = {
		success: 'Nothing to do. The money was picked up.',
		pending: 'Wait for the next callback.',
		failed: 'The money was not picked up and is back on the balance. A new cash out is safe.',
	}[callback.outcome as Outcome];
	return {
		...row,
		outcome: callback.outcome as Outcome,
		code: asText(callback.statusCode),
		message: asText(callback.statusDesc),
		advice,
	};
}
