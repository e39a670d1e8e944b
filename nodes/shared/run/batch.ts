import type { INodeExecutionData } from 'n8n-workflow';

import type { Item } from '../contract/item';
import { lookAlikeWarning, type LookAlikes } from '../payment/lookAlikes';
import { lookBack } from './lookBack';
import { lookAlikesOf } from './lookAlikesOf';
import { onePerKey, toPayment } from './open';
import { besideInput } from './output';
import type { Payment, PaymentRun } from './payment';
import { planAll } from './plan';

/** The payments of a run's items. */
export interface Batch {
	/** One for each item, also of what cannot be sent. */
	made: readonly Payment[];
	/** What there is to pay: items with one reference are one payment. */
	payments: readonly Payment[];
	/**
	 * References of payments that may be another one written twice: asked for while the payments are
	 * made. Never rejects.
	 */
	alike: Promise<LookAlikes>;
}

/**
 * The payments of these items as far as is known without a call that is made for one of them: what
 * other executions did about them, and what is planned for those that are new. Throws when the
 * register cannot be read.
 */
export async function openBatch(paymentRun: PaymentRun, items: readonly Item[]): Promise<Batch> {
	const made = items.map((item) => toPayment(paymentRun, item));
	const payments = onePerKey(made);
	await lookBack(paymentRun, made);
	const alike = lookAlikesOf(paymentRun, items, payments).catch(() => NONE_ALIKE);
	await planAll(paymentRun, payments);
	return { made, payments, alike };
}

const NONE_ALIKE: LookAlikes = new Map();

/** All that there is something to say of, each once. */
export const toldOf = ({ made, payments }: Batch): Payment[] => [
	...payments,
	...made.filter(({ isFaulty }) => isFaulty),
];

/**
 * What each item became. Items with one reference are one payment: the later ones get what came of
 * the first.
 *
 * @param show the item that says so, for the payment and for the item's own view of it
 */
export async function resultsOf<Result extends { data: INodeExecutionData }>(
	{ node, operation }: PaymentRun,
	{ made, payments, alike }: Batch,
	show: (payment: Payment, own: Payment) => Result,
): Promise<Result[]> {
	const others = await alike;
	const byKey = new Map(payments.map((payment) => [payment.identity.key, payment]));
	const inputs = node.getInputData();
	return made.map((own) => {
		const payment = own.isFaulty ? own : (byKey.get(own.identity.key) ?? own);
		const result = show(payment, own);
		const { item, identity } = own;
		const other = others.get(identity.reference);
		if (other) result.data.json.warning = lookAlikeWarning(other);
		return { ...result, data: besideInput(result.data, operation, item, inputs[item.index]) };
	});
}
