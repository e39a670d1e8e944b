import axios from 'axios';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { IDataObject } from 'n8n-workflow';

import type { Credential } from '../n8n/api';
import { errorOf, jsonOf, type Execution } from '../n8n/execution';
import type { RunningN8n } from '../n8n/server';
import { readWorkflow, WORKFLOWS_FOLDER } from '../n8n/workflowFiles';
import { asText } from '../nodes/shared/asText';
import { OUTCOMES } from '../nodes/shared/outcome';
import type { LedgerTransfer } from '../sandbox/ledger';
import type { Sandbox } from '../sandbox/server';
import type { PaymentRow, Report } from './paymentRow';

const SYSTEM = 'bankPlus';

/** The nodes in which the flow's branches end. */
const LAST_NODES = ['Paid', 'To Look Up', 'Not Paid', 'Not Sent'];

/** What the ledger calls the kinds of the file. */
const KINDS: Record<string, string> = {
	DEPOSIT: 'deposit',
	INTRABANK: 'intrabankTransfer',
	INTERBANK: 'interbankTransfer',
};

/** Deposits that are sent before the one whose answer is lost: BP-001, BP-002 and BP-004. */
const DEPOSITS_BEFORE_LOST_ANSWER = 3;

/**
 * Pays the file by the form that a person would use, and collects what the flow says of every row.
 * The answer to one deposit is lost on the way, after the money has moved.
 */
export async function payBankPlus(
	{ api, url }: RunningN8n,
	credentials: readonly Credential[],
	sandbox: Sandbox,
): Promise<Report> {
	const flow = await api.createWorkflow(await readWorkflow('bank-plus-payments.json'), credentials);
	await api.publish(flow);
	sandbox.faults.add({
		kind: 'loseAnswer',
		path: sandbox.bankPlus.paths.deposit,
		skip: DEPOSITS_BEFORE_LOST_ANSWER,
	});

	await submit(`${url}/form/bank-plus-payments`);
	const [execution] = await api.waitForExecutions(flow, 1);
	if (execution?.status !== 'success') {
		const reason = execution && errorOf(execution);
		throw new Error(`The Bank+ payments ended as ${execution?.status}: ${reason ?? ''}`);
	}
	const { agent } = sandbox.bankPlus;
	const payments = sandbox.ledger.transfers({ system: SYSTEM });
	const rows = withPaymentReferences(rowsOf(execution), agent.bankCode, payments);
	return { title: 'Payments by Bank+', system: SYSTEM, rows };
}

/** Fills the form in and sends it, as a browser does. */
async function submit(formUrl: string): Promise<void> {
	const file = await readFile(join(WORKFLOWS_FOLDER, 'bank-plus-payments.csv'));
	const form = new FormData();
	form.append('field-0', new Blob([file], { type: 'text/csv' }), 'payments.csv');
	await axios.post(formUrl, form, { proxy: false });
}

/** Every branch ends in one of the last nodes, some of them several times. */
function rowsOf(execution: Execution): IDataObject[] {
	const runs = (name: string) => execution.data.resultData.runData[name]?.keys() ?? [];
	return LAST_NODES.flatMap((name) =>
		[...runs(name)].flatMap((run) => jsonOf(execution, name, { run })),
	).sort((a, b) => asText(a.reference).localeCompare(asText(b.reference)));
}

/**
 * Only interbank payments have a reference that their answer shows. The others are found as on a
 * bank statement: by kind, beneficiary and amount, which no two rows of the file share. The first
 * such payment becomes the row's; a second one stays without a row, and so shows as paid twice.
 */
function withPaymentReferences(
	rows: readonly IDataObject[],
	ownBank: string,
	payments: readonly LedgerTransfer[],
): PaymentRow[] {
	const known = new Set<string>();
	return rows.map((json) => {
		const row = toRow(json);
		const bank = asText(json.bankCode) || ownBank;
		const line = [KINDS[row.channel], `${bank} ${asText(json.account)}`, row.amountIdr].join(', ');
		if (known.has(line)) throw new Error(`Two rows of the file pay the same: ${line}`);
		known.add(line);
		const paid = payments.find(
			({ kind, beneficiary, amountIdr }) => [kind, beneficiary, amountIdr].join(', ') === line,
		);
		return { ...row, paymentReference: row.paymentReference || (paid?.reference ?? '') };
	});
}

function toRow(json: IDataObject): PaymentRow {
	const outcome = OUTCOMES.find((known) => known === json.outcome);
	if (!outcome) throw new Error(`Row ${asText(json.reference)} has no outcome`);
	return {
		reference: asText(json.reference),
		beneficiary: asText(json.beneficiary),
		channel: asText(json.kind),
		amountIdr: Number(json.amount),
		outcome,
		code: asText(json.code),
		message: asText(json.message),
		advice: asText(json.advice),
		paymentReference: asText(json.paymentReference),
	};
}
