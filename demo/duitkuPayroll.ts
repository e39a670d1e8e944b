import type { Credential, Workflow } from '../n8n/api';
import { jsonOf, type Execution } from '../n8n/execution';
import type { RunningN8n } from '../n8n/server';
import { asText } from '../nodes/shared/values/asText';
import type { Outcome } from '../nodes/shared/contract/verdict';
import type { Sandbox } from '../sandbox/server';
import { payByForm, publishFlow, toRow } from './payByForm';
import type { PaymentRow, Report } from './paymentRow';

/** One H2H transfer and two cash outs report their end by callback. */
const CALLBACKS = 3;

/** Pays the payroll file with the callback flow published beside it, whose word is the last. */
export async function payByChannel(
	n8n: RunningN8n,
	credentials: readonly Credential[],
	sandbox: Sandbox,
): Promise<Report> {
	const callbacks = await publishFlow(n8n, 'duitku-callbacks.json', credentials);
	const callbackUrl = n8n.api.webhookUrl(nodeOf(callbacks, 'Duitku'), 'duitku');
	sandbox.duitku.registerClearingCallback(callbackUrl);

	const rows = await payByForm(n8n, credentials, {
		flow: 'duitku-payroll.json',
		form: 'payroll-by-channel',
		file: 'payroll.csv',
		typed: [callbackUrl],
	});
	const reported = await n8n.api.waitForExecutions(callbacks, CALLBACKS);
	return {
		title: 'Payroll by Duitku',
		system: 'duitku',
		rows: rows.map((row) => afterCallback(toRow(row), reported)),
	};
}

function nodeOf({ nodes }: Workflow, name: string) {
	const node = nodes.find((each) => each.name === name);
	if (!node) throw new Error(`The flow has no node "${name}"`);
	return node;
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
