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
import type { Sandbox } from '../sandbox/server';
import type { PaymentRow, Report } from './paymentRow';

/** The nodes in which the flow's branches end. */
const LAST_NODES = ['Paid', 'To Look Up', 'Not Paid', 'Not Sent'];

/** The flow pays one by one, so this is the third payment to a wallet, DRV-03. */
const UNCLEAR_PAYMENT = 3;

/**
 * Pays the drivers' file by the form that a person would use. One answer gets lost in a gateway,
 * as happens; the other endings are those of the sandbox's test accounts.
 */
export async function payKasPro(
	{ api, url }: RunningN8n,
	credentials: readonly Credential[],
	sandbox: Sandbox,
): Promise<Report> {
	const payouts = await api.createWorkflow(
		await readWorkflow('kas-pro-driver-payouts.json'),
		credentials,
	);
	await api.publish(payouts);
	sandbox.faults.add({
		kind: 'status',
		path: sandbox.kasProWallet.paths.p2p,
		status: 502,
		skip: UNCLEAR_PAYMENT - 1,
	});

	await submit(`${url}/form/driver-payouts`);
	const [execution] = await api.waitForExecutions(payouts, 1);
	if (!execution) throw new Error('The payouts were not run');
	if (execution.status !== 'success') {
		throw new Error(`The payouts ended as ${execution.status}: ${errorOf(execution) ?? ''}`);
	}
	return { title: 'Driver payouts by KasPro', system: 'kasProWallet', rows: rowsOf(execution) };
}

/** Fills the form in and sends it, as a browser does. */
async function submit(formUrl: string): Promise<void> {
	const file = await readFile(join(WORKFLOWS_FOLDER, 'kas-pro-drivers.csv'));
	const form = new FormData();
	form.append('field-0', new Blob([file], { type: 'text/csv' }), 'kas-pro-drivers.csv');
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
