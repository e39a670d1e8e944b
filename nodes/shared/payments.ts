import {
	sleep,
	type IDataObject,
	type IExecuteFunctions,
	type INodeExecutionData,
} from 'n8n-workflow';

import { invalidItemsError } from './errors';
import { inParallel } from './inParallel';
import { concurrencyOf, timeoutOf, type Item } from './item';
import { journalKey, openJournal, type JournalEntry } from './journal';
import { judgeReply, pending, type Settled } from './judgeReply';
import type { ApiRequest, Fields, MoneyOperation, System } from './operation';
import { ADVICE, describeOutcome, OUTCOMES, withoutTopLevelError, type Verdict } from './outcome';
import { giveReferences } from './ownReferences';
import { call } from './session';

const failed = (code: string, message: string, advice: string): Settled => ({
	verdict: { outcome: 'failed', code, message, advice },
	answer: {},
});

/** What is known of a payment that an earlier pass of this execution has sent. */
const fromEarlierPass = ({ verdict }: JournalEntry): Settled => ({
	verdict: verdict ?? pending('ALREADY_SENT', 'This execution has already sent this payment once'),
	answer: {},
});

/**
 * An earlier pass sent this item with other details, such as a reference made from the time. It is
 * not sent again, and what became of that payment says nothing of this one.
 */
const sentOtherwise: Settled = {
	verdict: pending(
		'ALREADY_SENT',
		'This execution has already sent this item, with other details; nothing was sent now',
	),
	answer: {},
};

/**
 * Sends every valid item at most once and routes it to Success, Pending or Failed. From the first
 * send on nothing is thrown: a throw would make n8n run all items again, or pass the input on as
 * if it had been paid.
 */
export async function payAll(
	node: IExecuteFunctions,
	system: System,
	operation: MoneyOperation,
	items: readonly Item[],
): Promise<INodeExecutionData[][]> {
	const run = Number(node.evaluateExpression('{{ $runIndex }}', 0));
	const journal = openJournal(node.getContext('node'));
	const isCancelled = () => node.getExecutionCancelSignal()?.aborted === true;
	giveReferences(operation, items, run, node.getContext('node'));
	refuseConflicts(operation, items);

	const invalid = items.filter(({ faults }) => faults.length > 0);
	if (invalid.length > 0 && !node.continueOnFail() && !journal.hasSent(run)) {
		throw invalidItemsError(node.getNode(), invalid, items.length);
	}

	/** Looks an unclear payment up until it is clear, with pauses that double. */
	const lookUp = async (item: Item, first: Settled): Promise<Settled> => {
		let latest = first;
		if (!operation.lookUp) return latest;
		for (let look = 0; look < Number(item.options.statusChecks); look++) {
			await sleep(Number(item.options.statusCheckPause) * 1000 * 2 ** look);
			if (isCancelled()) break;
			const request = operation.lookUp.request(item.fields);
			const reply = await call(node, system, request, timeoutOf(item));
			if (reply.kind === 'none' || reply.httpStatus !== 200 || !reply.body) continue;
			const verdict = operation.lookUp.judge(reply.body, first.verdict, item.fields);
			latest = { verdict, answer: { ...first.answer, ...reply.body } };
			if (verdict.outcome !== 'pending') break;
		}
		return latest;
	};

	const sendOnce = async (item: Item, key: string, request: ApiRequest): Promise<Settled> => {
		if (isCancelled()) {
			return failed('CANCELLED', 'The execution was cancelled', ADVICE.notSent);
		}
		journal.markSent(key, run, item.index);
		const reply = await call(node, system, request, timeoutOf(item), true);
		return judgeReply(reply, operation, item.fields);
	};

	const pay = async (item: Item, key: string, request: ApiRequest): Promise<Settled> => {
		try {
			const known = journal.find(key);
			if (!known && journal.findItem(run, item.index)) return sentOtherwise;
			const first = known ? fromEarlierPass(known) : await sendOnce(item, key, request);
			const settled = first.verdict.outcome === 'pending' ? await lookUp(item, first) : first;
			journal.settle(key, settled.verdict);
			return settled;
		} catch (error) {
			return { verdict: pending('UNREADABLE_ANSWER', (error as Error).message), answer: {} };
		}
	};

	const settleInvalid = (item: Item): Settled =>
		journal.findItem(run, item.index)
			? sentOtherwise
			: failed('INVALID_INPUT', item.faults.join('; '), ADVICE.correct);

	const payments = new Map<string, Promise<Settled>>();
	/** Items with one reference are one payment: the later ones get the outcome of the first. */
	const payOnce = async (item: Item, reference: string): Promise<Settled> => {
		const request = operation.request(item.fields);
		const content = withoutSecrets(operation, item.fields);
		const key = journalKey(reference, run, item.index, content);
		const payment = payments.get(key) ?? pay(item, key, request);
		payments.set(key, payment);
		return await payment;
	};

	const results = await inParallel(items, concurrencyOf(items), async (item) => {
		const isValid = item.faults.length === 0;
		const reference = isValid ? operation.reference(item.fields) : '';
		const settled = isValid ? await payOnce(item, reference) : settleInvalid(item);
		return {
			outcome: settled.verdict.outcome,
			data: toOutput(operation, item, reference, settled),
		};
	});
	return OUTCOMES.map((outcome) =>
		results.filter((result) => result.outcome === outcome).map(({ data }) => data),
	);
}

const toOutput = (
	operation: MoneyOperation,
	{ index }: Item,
	reference: string,
	{ answer, verdict }: { answer: IDataObject; verdict: Verdict },
): INodeExecutionData => ({
	json: {
		...withoutTopLevelError(operation.output(answer)),
		...describeOutcome(withReconciling(operation, verdict), reference),
	},
	pairedItem: { item: index },
});

/**
 * Only the operation knows how to find out by hand what became of a payment. An advice that its
 * judge has made for this very answer says more.
 */
const withReconciling = ({ reconcile }: MoneyOperation, verdict: Verdict): Verdict =>
	verdict.advice === ADVICE.lookUp && reconcile ? { ...verdict, advice: reconcile } : verdict;

/** What sets one payment apart from another, but for fields such as the PIN. */
function withoutSecrets(operation: MoneyOperation, fields: Fields): Fields {
	const secret = [...operation.fields, ...(operation.additionalFields ?? [])]
		.filter(({ property }) => property.typeOptions?.password === true)
		.map(({ property }) => property.name);
	return Object.fromEntries(Object.entries(fields).filter(([name]) => !secret.includes(name)));
}

/** Items that share a reference but not the rest cannot be one payment: the later ones are refused. */
function refuseConflicts(operation: MoneyOperation, items: readonly Item[]) {
	const firstOf = new Map<string, Item>();
	for (const item of items) {
		if (item.faults.length > 0) continue;
		const reference = operation.reference(item.fields);
		if (reference === '') continue;
		const first = firstOf.get(reference);
		if (!first) {
			firstOf.set(reference, item);
		} else if (JSON.stringify(first.fields) !== JSON.stringify(item.fields)) {
			item.faults.push(
				`Reference ${reference} is also that of item ${first.index}, with other details: one reference is one payment`,
			);
		}
	}
}
