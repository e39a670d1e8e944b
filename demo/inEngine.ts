import 'reflect-metadata';
import { parse } from 'csv-parse/sync';
import type { IDataObject, INodeParameters } from 'n8n-workflow';

import { readWorkflow } from '../n8n/workflowFiles';
import { DuitkuDisbursement } from '../nodes/DuitkuDisbursement/DuitkuDisbursement.node.js';
import { asText } from '../nodes/shared/values/asText';
import type { Sandbox } from '../sandbox/server';
import { credentialsAt } from '../test/support/credentials';
import type { DataTables } from '../test/support/dataTables';
import { runOperation } from '../test/support/runOperation';
import { paymentReport, type PaymentReport } from '../workflows/report/report';
import type { ReportRow } from '../workflows/report/rows';
import { PAYROLL_FLOW } from './payroll';

export interface PayrollFile {
	name: string;
	csv: string;
}

/**
 * Pays a payroll by the node Send of its flow, in n8n's own engine. The tables stand in for those
 * of n8n, whose server is not needed.
 */
export async function payInEngine(
	sandbox: Sandbox,
	tables: DataTables,
	{ name, csv }: PayrollFile,
	executionId: string,
): Promise<PaymentReport> {
	const file = parse<Record<string, string>>(csv, { columns: true });
	const { userId, email, secretKey } = sandbox.duitku.merchant;
	const run = await runOperation(
		{
			node: new DuitkuDisbursement(),
			credentials: credentialsAt(sandbox.url, {
				duitkuDisbursementApi: { userId: String(userId), email, secretKey },
			}),
		},
		await sendParameters(),
		{
			items: file.map((row, fileRow) => ({ ...row, fileRow })),
			tables,
			executionId,
			onError: 'continueRegularOutput',
		},
	);
	if (run.error) throw run.error;
	const results = [...run.success, ...run.pending, ...run.failed];
	const rows = results
		.sort((a, b) => Number(a.fileRow) - Number(b.fileRow))
		.map((result) => rowOf(file[Number(result.fileRow)] ?? {}, result));
	return paymentReport(
		{
			title: 'Payroll',
			ranBy: 'npm run demo',
			ranAt: Date.now(),
			execution: executionId,
			file: name,
		},
		rows,
	);
}

/** As they stand in the flow. Nobody is asked here, so that no digest was approved. */
async function sendParameters(): Promise<INodeParameters> {
	const { nodes } = await readWorkflow(PAYROLL_FLOW);
	const send = nodes.find(({ name }) => name === 'Send');
	if (!send) throw new Error(`${PAYROLL_FLOW} has no node Send`);
	const options = send.parameters['options'] as INodeParameters;
	return { ...send.parameters, options: { ...options, approvedDigest: '' } };
}

const rowOf = (file: Record<string, string>, result: IDataObject): ReportRow => ({
	file,
	reference: asText(result.reference),
	beneficiary: file['employee'] ?? '',
	bank: file['bank'] ?? '',
	account: file['account'] ?? '',
	amountIdr: Number(result.amountTransfer) || 0,
	outcome: asText(result.outcome),
	code: asText(result.code),
	message: asText(result.message),
	channel: asText(result.channel),
	paymentReference: asText(result.disburseId),
});
