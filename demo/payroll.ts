import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { IDataObject } from 'n8n-workflow';

import { jsonOf } from '../n8n/execution';
import { executionIdOf, formPage, submitForm } from '../n8n/form';
import type { RunningN8n } from '../n8n/server';
import { WORKFLOWS_FOLDER } from '../n8n/workflowFiles';
import type { Outcome } from '../nodes/shared/contract/verdict';
import { asText } from '../nodes/shared/values/asText';
import type { PaymentRow } from './paymentRow';

export const PAYROLL_FLOW = 'payroll.json';

/** A row in doubt is waited for: eight minutes, and a little more. */
const PAGE_TIMEOUT_MS = 10 * 60_000;

/** What the report of the flow calls the ends of a row. */
const OUTCOMES: Readonly<Record<string, Outcome>> = {
	paid: 'success',
	paidBefore: 'success',
	lookUp: 'pending',
	notPaid: 'failed',
	rejected: 'failed',
};

/** What the flow says at its end. */
export interface PayrollReport {
	headline: string;
	/** The page that a person sees, in n8n's frame, and what the flow has put into it. */
	page: string;
	content: string;
	/** The uploaded file, with the results beside its columns. */
	csv: string;
	rows: PaymentRow[];
}

export const salaries = async (): Promise<string> =>
	await readFile(join(WORKFLOWS_FOLDER, 'salaries.csv'), 'utf8');

/** Uploads a payroll; gives the address of the page that asks for a decision, and what it says. */
export async function uploadPayroll({ url, api }: RunningN8n, csv: string, path = 'payroll') {
	const file = new File([csv], 'salaries.csv', { type: 'text/csv' });
	const pages = await submitForm(`${url}/form/${path}`, [file]);
	return { pages, page: await formPage(api, pages, PAGE_TIMEOUT_MS) };
}

/** Presses one of the two buttons of that page. */
export async function decide(pages: string, decision: 'Approve' | 'Reject'): Promise<void> {
	await submitForm(pages, [JSON.stringify([decision])]);
}

/** What the flow reports; nothing while a person has yet to decide. */
export async function reportOf(
	{ api }: RunningN8n,
	pages: string,
): Promise<PayrollReport | undefined> {
	await api.waitForExecution(executionIdOf(pages), {
		statuses: ['waiting'],
		timeoutMs: PAGE_TIMEOUT_MS,
	});
	const [report] = jsonOf(await api.execution(executionIdOf(pages)), 'Report');
	if (!report) return undefined;
	return {
		headline: asText(report.headline),
		page: await formPage(api, pages),
		content: asText(report.page),
		csv: asText(report.csv),
		rows: (report.rows as IDataObject[]).map(toRow),
	};
}

/** Uploads a payroll, and approves it where there is anything to pay. */
export async function payPayroll(n8n: RunningN8n, csv: string): Promise<PayrollReport> {
	const { pages } = await uploadPayroll(n8n, csv);
	const before = await reportOf(n8n, pages);
	if (before) return before;
	await decide(pages, 'Approve');
	const report = await reportOf(n8n, pages);
	if (!report) throw new Error('The payroll flow waits, and has reported nothing');
	return report;
}

function toRow(row: IDataObject): PaymentRow {
	const outcome = OUTCOMES[asText(row.state)];
	if (!outcome) throw new Error(`Row ${asText(row.reference)} has ended as ${asText(row.state)}`);
	return {
		reference: asText(row.reference),
		beneficiary: asText(row.employee),
		channel: asText(row.channel),
		amountIdr: Number(row.amountIdr),
		outcome,
		code: asText(row.code),
		message: asText(row.message),
		advice: asText(row.advice),
		paymentReference: asText(row.disburseId),
	};
}
