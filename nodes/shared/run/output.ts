import type { IDataObject, INodeExecutionData } from 'n8n-workflow';

import type { Fields } from '../contract/field';
import type { Item } from '../contract/item';
import type { MoneyOperation } from '../contract/operation';
import { ADVICE, pending, type Finding, type Outcome, type Verdict } from '../contract/verdict';
import { withoutSecrets } from '../payment/key';
import type { Step } from '../payment/life';
import { messageOf } from '../values/messageOf';
import { withFirst } from '../values/withFirst';

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

/** What is known of a payment in the end. */
export const findingOf = ({ state }: Step): Finding =>
	state.at === 'settled'
		? state.finding
		: { verdict: pending('INTERNAL_ERROR', 'It was not brought to an end'), answer: {} };

/** What nobody knows is not there, and must not hide a column of the row. */
const withoutBlanks = (json: IDataObject): IDataObject =>
	Object.fromEntries(Object.entries(json).filter(([, value]) => value !== undefined));

/** The result, and behind it what the row says besides. */
export function besideInput(
	data: INodeExecutionData,
	operation: Pick<MoneyOperation, 'fields' | 'additionalFields'>,
	{ options }: Item,
	input: INodeExecutionData | undefined,
): INodeExecutionData {
	if (options.includeInput !== true || !input) return data;
	const row = withoutSecrets(operation, withoutTopLevelError(input.json));
	const others = Object.entries(row).filter(([name]) => !Object.hasOwn(data.json, name));
	return { ...data, json: { ...data.json, ...Object.fromEntries(others) } };
}

/** The output item of a payment, and the output by which it leaves. */
export function toOutput(
	operation: MoneyOperation,
	item: Item,
	sent: Fields,
	reference: string,
	{ answer, verdict }: Finding,
): { outcome: Outcome; data: INodeExecutionData } {
	const pairedItem = { item: item.index };
	const describe = (shown: Verdict): IDataObject =>
		describeOutcome(withReconciling(operation, shown), reference);
	try {
		const fields = withoutTopLevelError(operation.output(answer, sent));
		const said = describe(verdict);
		// What came of it stands first, and an answer's own field of such a name does not hide it.
		const shown = withoutBlanks({ ...said, ...fields, ...said });
		const json = withFirst(shown, ['outcome', 'reference', ...operation.summary]);
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
