import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

import { jsonOf } from '../n8n/execution';
import { executionIdOf, formPage, submitForm } from '../n8n/form';
import type { RunningN8n } from '../n8n/server';
import { WORKFLOWS_FOLDER } from '../n8n/workflowFiles';
import { OUTCOMES } from '../nodes/shared/contract/verdict';
import type { PaymentReport } from '../workflows/report/report';
import type { ToldRow } from '../workflows/report/rows';
import type { PaymentRow } from './paymentRow';

export const PAYROLL_FLOW = 'payroll.json';

/** A row in doubt is waited for: eight minutes, and a little more. */
const PAGE_TIMEOUT_MS = 10 * 60_000;

/** What the flow says at its end. */
export interface PayrollReport {
	headline: string;
	/** What the flow puts into the page that a person sees, and that page, in n8n's frame. */
	page: string;
	shown: string;
	/** The uploaded file, with the results beside its columns. */
	csv: string;
	/** The same as a workbook, in base64. */
	excel: string;
	/** The rows as people read them, and as the ledger is asked about them. */
	told: ToldRow[];
	rows: PaymentRow[];
}

/** Who pays in the tests and in the demo. */
export const PAYER = 'Rina Finance';

export const salaries = async (): Promise<string> =>
	await readFile(join(WORKFLOWS_FOLDER, 'salaries.csv'), 'utf8');

/** Uploads a payroll; gives the address of the page that asks for a decision, and what it says. */
export async function uploadPayroll({ url, api }: RunningN8n, csv: string, path = 'payroll') {
	const file = new File([csv], 'salaries.csv', { type: 'text/csv' });
	const pages = await submitForm(`${url}/form/${path}`, [file, PAYER]);
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
	const { headline, page, csv, excel, rows } = report as unknown as PaymentReport;
	return {
		headline,
		page,
		shown: await formPage(api, pages),
		csv,
		excel,
		told: rows,
		rows: rows.map(toRow),
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

/** Nobody approved it: nothing was sent, as if it had failed. */
const toRow = (row: ToldRow): PaymentRow => ({
	reference: row.reference,
	beneficiary: row.beneficiary,
	bank: row.bank,
	account: row.account,
	channel: row.channel,
	amountIdr: row.amountIdr,
	outcome: OUTCOMES.find((known) => known === row.outcome) ?? 'failed',
	code: row.code,
	message: row.message,
	advice: row.text,
	paymentReference: row.paymentReference,
});
