import type { IDataObject, INodeExecutionData } from 'n8n-workflow';

import type { Item } from '../contract/item';
import type { MoneyOperation } from '../contract/operation';
import { ADVICE, pending, type Finding, type Outcome, type Verdict } from '../contract/verdict';
import { messageOf } from '../values/messageOf';

/** The part of an output item that says what became of the payment. */
export function describeOutcome(verdict: Verdict, reference: string): IDataObject {
	const { outcome, code, message, advice } = verdict;
	return { outcome, reference, code, message, advice };
}

/**
 * An answer's fields, safe at the top of an item: n8n reads a top-level `error` as "this node
 * failed" and would run every payment again, so a field of that name moves under `response`.
 */
export function withoutTopLevelError(answer: IDataObject): IDataObject {
	const { error, ...rest } = answer;
	return error === undefined ? rest : { ...rest, response: { error } };
}

/** The output item of a payment, and the output by which it leaves. */
export function toOutput(
	operation: MoneyOperation,
	item: Item,
	reference: string,
	{ answer, verdict }: Finding,
): { outcome: Outcome; data: INodeExecutionData } {
	const pairedItem = { item: item.index };
	const describe = (shown: Verdict): IDataObject =>
		describeOutcome(withReconciling(operation, shown), reference);
	try {
		const fields = withoutTopLevelError(operation.output(answer, item.fields));
		const json = { ...fields, ...describe(verdict) };
		return { outcome: verdict.outcome, data: { json, pairedItem } };
	} catch (error) {
		// What was answered cannot be shown, so nobody can check it.
		const shown =
			verdict.outcome === 'failed' ? verdict : pending('UNREADABLE_ANSWER', messageOf(error));
		return { outcome: shown.outcome, data: { json: describe(shown), pairedItem } };
	}
}

/**
 * Only the operation knows how to find out by hand what became of a payment. An advice that its
 * judge has made for this very answer says more.
 */
const withReconciling = ({ reconcile }: MoneyOperation, verdict: Verdict): Verdict =>
	reconcile ? { ...verdict, advice: verdict.advice.replace(ADVICE.lookUp, reconcile) } : verdict;
