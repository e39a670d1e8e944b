import type { IDataObject, INodeExecutionData } from 'n8n-workflow';

import type { JobOperation, MoneyOperation } from '../contract/operation';
import { ADVICE, failed, NOT_FOUND, pending, type Finding } from '../contract/verdict';
import { identify } from '../payment/key';
import type { Event } from '../payment/life';
import type { RegisterRow } from '../register/row';
import { openPayment } from './lookBack';
import { invalidItemsError } from './errors';
import { openRun } from './open';
import { besideInput, describeOutcome, withoutTopLevelError } from './output';
import type { Payment, PaymentRun } from './payment';
import { giveUp, settle } from './settle';

/**
 * What the register knows of each reference, and what the system says now of tries that are in
 * doubt. What turns out to be paid or failed for sure is closed in the register. No money moves.
 */
export const byReferenceOf =
	(operation: MoneyOperation): JobOperation['work'] =>
	async (node, service, items) => {
		const invalid = items.filter(({ faults }) => faults.length > 0);
		if (invalid.length > 0) throw invalidItemsError(node.getNode(), invalid, items.length);
		const paymentRun = await openRun(node, service, operation, items, new Set());
		const { register, calls, runIndex } = paymentRun;
		if (!register) throw new Error('No register is kept: choose one in the option Register');
		const payments = items.map((item) =>
			openPayment(paymentRun, item, identify(operation, item, runIndex)),
		);
		const histories = await register.history(payments);
		const inputs = node.getInputData();
		const found = await Promise.all(
			payments.map(async (payment, place): Promise<INodeExecutionData> => {
				const rows = histories[place] ?? [];
				const finding = await calls.run(async () => await look(paymentRun, payment, rows));
				const { reference } = payment.identity;
				const json: IDataObject = {
					...describeOutcome(finding.verdict, reference),
					...withoutTopLevelError(finding.answer),
					...describeOutcome(finding.verdict, reference),
					history: rows.map(toEvent),
				};
				const data = { json, pairedItem: { item: payment.item.index } };
				return besideInput(data, operation, payment.item, inputs[payment.item.index]);
			}),
		);
		await register.flush();
		return found;
	};

async function look(
	paymentRun: PaymentRun,
	payment: Payment,
	rows: readonly RegisterRow[],
): Promise<Finding> {
	const { past } = payment.memory ?? {};
	if (rows.length === 0) return without(failed(NOT_FOUND, NEVER, ADVICE.notSent));
	if (!past?.paid && (past?.open.length ?? 0) === 0) return without(lastOf(rows));
	return findingOf(paymentRun, payment, await settle(paymentRun, payment), rows);
}

const NEVER = 'The register knows nothing of this reference';

function findingOf(
	paymentRun: PaymentRun,
	payment: Payment,
	event: Event,
	rows: readonly RegisterRow[],
): Finding {
	switch (event.is) {
		case 'wasPaid':
		case 'gaveUp':
			return event.finding;
		case 'isNew':
			return without(lastOf(rows));
		case 'isOver':
			return without({ ...pending(NOT_FOUND, UNHEARD), advice: RUN_AGAIN });
		case 'broke':
			return without(pending('INTERNAL_ERROR', event.message));
		default:
			return findingOf(paymentRun, payment, giveUp(paymentRun, payment), rows);
	}
}

const UNHEARD =
	'It was claimed, the system has never heard of it, and nothing of it can arrive any more';
const RUN_AGAIN = 'Run its row again: it is then paid once, under the same id.';

/** All of its tries have failed for sure, or were given back. */
function lastOf(rows: readonly RegisterRow[]) {
	const ended = rows.filter(({ event }) => event === 'failed');
	const last = ended[ended.length - 1];
	return last
		? failed(last.code, last.message, 'No money moved. Its row can be run again.')
		: failed('NOT_SENT', 'It was claimed and given back', ADVICE.notSent);
}

const without = (verdict: Finding['verdict']): Finding => ({ verdict, answer: {} });

const toEvent = (row: RegisterRow): IDataObject => ({
	event: row.event,
	at: new Date(row.atMs).toISOString(),
	amount: row.amount,
	beneficiary: row.beneficiary,
	attempt: row.attempt,
	code: row.code,
	message: row.message,
	execution: row.execution,
	workflow: row.workflow,
	node: row.node,
	settledBy: row.settledBy,
});
