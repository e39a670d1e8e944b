import type { IDataObject } from 'n8n-workflow';

import type { Credential } from '../n8n/api';
import type { RunningN8n } from '../n8n/server';
import { asText } from '../nodes/shared/values/asText';
import type { LedgerTransfer } from '../sandbox/core/ledger';
import type { Sandbox } from '../sandbox/server';
import { payByForm, toRow } from './payByForm';
import type { PaymentRow, Report } from './paymentRow';

const SYSTEM = 'bankPlus';

/** What the ledger calls the kinds of the file. */
const KINDS: Record<string, string> = {
	DEPOSIT: 'deposit',
	INTRABANK: 'intrabankTransfer',
	INTERBANK: 'interbankTransfer',
};

/** Deposits that are sent before the one whose answer is lost: BP-001, BP-002 and BP-004. */
const DEPOSITS_BEFORE_LOST_ANSWER = 3;

/** Pays the file. The answer to one deposit is lost on the way, after the money has moved. */
export async function payBankPlus(
	n8n: RunningN8n,
	credentials: readonly Credential[],
	sandbox: Sandbox,
): Promise<Report> {
	sandbox.faults.add({
		kind: 'loseAnswer',
		path: sandbox.bankPlus.paths.deposit,
		skip: DEPOSITS_BEFORE_LOST_ANSWER,
	});
	const rows = await payByForm(n8n, credentials, {
		flow: 'bank-plus-payments.json',
		form: 'bank-plus-payments',
		file: 'bank-plus-payments.csv',
	});
	const { agent } = sandbox.bankPlus;
	const payments = sandbox.ledger.transfers({ system: SYSTEM });
	return {
		title: 'Payments by Bank+',
		system: SYSTEM,
		rows: withPaymentReferences(rows, agent.bankCode, payments),
	};
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
		const row = toRow({ ...json, channel: json.kind });
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
