import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { IDataObject } from 'n8n-workflow';

import type { Credential, Workflow } from '../n8n/api';
import { jsonOf, type Execution } from '../n8n/execution';
import { executionIdOf, formPage, submitForm } from '../n8n/form';
import type { RunningN8n } from '../n8n/server';
import { readWorkflow, WORKFLOWS_FOLDER } from '../n8n/workflowFiles';
import { asText } from '../nodes/shared/values/asText';
import { OUTCOMES } from '../nodes/shared/contract/verdict';
import type { PaymentRow } from './paymentRow';

/** The nodes in which the branches of every payment flow end. */
const LAST_NODES = ['Paid', 'To Look Up', 'Not Paid', 'Not Sent'];

/** Payments go out one after the other, and some of them are looked up. */
const PAGE_TIMEOUT_MS = 5 * 60_000;

export interface FormPayment {
	/** File name of the flow in `workflows/`. */
	flow: string;
	/** The path of the flow's form. */
	form: string;
	/** The CSV file in `workflows/` that is uploaded in the form's first field. */
	file: string;
	/** What is typed into the form's other fields. */
	typed?: readonly string[];
}

/** Imports a flow and switches it on. */
export async function publishFlow(
	{ api }: RunningN8n,
	file: string,
	credentials: readonly Credential[],
): Promise<Workflow> {
	const workflow = await api.createWorkflow(await readWorkflow(file), credentials);
	await api.publish(workflow);
	return workflow;
}

/** Pays a file by the form that a person would use; gives what the flow says of every row. */
export async function payByForm(
	n8n: RunningN8n,
	credentials: readonly Credential[],
	{ flow, form, file, typed = [] }: FormPayment,
): Promise<IDataObject[]> {
	await publishFlow(n8n, flow, credentials);
	const content = await readFile(join(WORKFLOWS_FOLDER, file));
	const upload = new File([content], file, { type: 'text/csv' });
	const pages = await submitForm(`${n8n.url}/form/${form}`, [upload, ...typed]);
	// The last page is the report: n8n keeps the execution waiting behind it.
	await formPage(n8n.api, pages, PAGE_TIMEOUT_MS);
	return rowsOf(await n8n.api.execution(executionIdOf(pages)));
}

/** Every branch ends in one of the last nodes, some of them several times. */
function rowsOf(execution: Execution): IDataObject[] {
	const runs = (name: string) => execution.data.resultData.runData[name]?.keys() ?? [];
	return LAST_NODES.flatMap((name) =>
		[...runs(name)].flatMap((run) => jsonOf(execution, name, { run })),
	).sort((a, b) => asText(a.reference).localeCompare(asText(b.reference)));
}

/** One row as the flow's last nodes write it. */
export function toRow(json: IDataObject): PaymentRow {
	const outcome = OUTCOMES.find((known) => known === json.outcome);
	if (!outcome) throw new Error(`Row ${asText(json.reference)} has no outcome`);
	return {
		reference: asText(json.reference),
		beneficiary: asText(json.beneficiary),
		bank: asText(json.bankCode),
		account: asText(json.account),
		channel: asText(json.channel),
		amountIdr: Number(json.amount),
		outcome,
		code: asText(json.code),
		message: asText(json.message),
		advice: asText(json.advice),
		paymentReference: asText(json.paymentReference),
	};
}
