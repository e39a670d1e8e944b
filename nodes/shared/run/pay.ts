import {
	sleep,
	type IDataObject,
	type IExecuteFunctions,
	type INodeExecutionData,
} from 'n8n-workflow';

import {
	describeConflict,
	paysOf,
	referenceOf,
	refuseConflicts,
	withoutSecrets,
} from '../payment/conflicts';
import { invalidItemsError } from './errors';
import { messageOf } from '../values/messageOf';
import { inParallel } from './inParallel';
import { concurrencyOf, timeoutOf, type Item } from '../form/readItem';
import { fingerprintOf, journalKey, openJournal, type JournalEntry } from './journal';
import { judgeReply, pending, type Settled } from '../payment/answer';
import type { ApiRequest, MoneyOperation, System } from '../contract/operation';
import {
	ADVICE,
	describeOutcome,
	OUTCOMES,
	withoutTopLevelError,
	type Outcome,
	type Verdict,
} from '../contract/verdict';
import { giveReferences } from './ownReferences';
import { call } from '../wire/call';

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

/** The answer to a payment that cannot be read, whatever went wrong with reading it. */
const unreadable = (error: unknown): Settled => ({
	verdict: pending('UNREADABLE_ANSWER', messageOf(error)),
	answer: {},
});

/** A payment as it stands in the journal, ready to be sent. */
interface Payment {
	key: string;
	reference: string;
	entry: JournalEntry;
	request: ApiRequest;
}

/**
 * Sends every valid item at most once and routes it to Success, Pending or Failed. From the first
 * send on nothing is thrown: a throw would make n8n run all items again, or pass the input on as
 * if it had been paid.
 *
 * @param sent gets the index of every item just before its payment goes over the wire
 * @param goesOn whether invalid items leave by Failed; otherwise they stop all before the first send
 */
export async function payAll(
	node: IExecuteFunctions,
	system: System,
	operation: MoneyOperation,
	items: readonly Item[],
	sent: Set<number>,
	goesOn: boolean,
): Promise<INodeExecutionData[][]> {
	const run = Number(node.evaluateExpression('{{ $runIndex }}', 0));
	const journal = openJournal(node.getContext('node'));
	const isCancelled = () => node.getExecutionCancelSignal()?.aborted === true;
	giveReferences(operation, items, run, node.getContext('node'));
	refuseConflicts(operation, items);

	const invalid = items.filter(({ faults }) => faults.length > 0);
	if (invalid.length > 0 && !goesOn && !journal.hasSent(run)) {
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

	const sendOnce = async (item: Item, { key, entry, request }: Payment): Promise<Settled> => {
		if (isCancelled()) {
			return failed('CANCELLED', 'The execution was cancelled', ADVICE.notSent);
		}
		journal.markSent(key, entry);
		sent.add(item.index);
		const reply = await call(node, system, request, timeoutOf(item), true);
		return judgeReply(reply, operation, item.fields);
	};

	/** What the journal says of this payment already, or nothing when it was never sent. */
	const known = (item: Item, { key, reference, entry }: Payment): Settled | undefined => {
		const before = journal.find(key);
		if (!before) return journal.findItem(run, item.index) && sentOtherwise;
		if (before.fingerprint === entry.fingerprint) return fromEarlierPass(before);
		if (before.run === run && before.item === item.index) return sentOtherwise;
		const was = 'was sent before by this execution,';
		const message = describeConflict(reference, was, before.pays, entry.pays);
		return failed('REFERENCE_CONFLICT', message, ADVICE.otherReference);
	};

	const pay = async (item: Item, payment: Payment): Promise<Settled> => {
		try {
			const first = known(item, payment) ?? (await sendOnce(item, payment));
			const isOpen = first.verdict.outcome === 'pending' && first !== sentOtherwise;
			const settled = isOpen ? await lookUp(item, first) : first;
			if (sent.has(item.index)) journal.settle(payment.key, settled.verdict);
			return settled;
		} catch (error) {
			return unreadable(error);
		}
	};

	const payments = new Map<string, Promise<Settled>>();
	/** Items with one reference are one payment: the later ones get the outcome of the first. */
	const payOnce = async (item: Item, payment: Payment): Promise<Settled> => {
		const settled = payments.get(payment.key) ?? pay(item, payment);
		payments.set(payment.key, settled);
		return await settled;
	};

	const settle = async (item: Item): Promise<{ reference: string; settled: Settled }> => {
		if (item.faults.length > 0) {
			const settled = journal.findItem(run, item.index)
				? sentOtherwise
				: failed(item.faultCode ?? 'INVALID_INPUT', item.faults.join('; '), ADVICE.correct);
			return { reference: '', settled };
		}
		const payment = toPayment(operation, item, run);
		return { reference: payment.reference, settled: await payOnce(item, payment) };
	};

	const results = await inParallel(items, concurrencyOf(items), async (item) => {
		const { reference, settled } = await settle(item).catch((error: unknown) => ({
			reference: '',
			settled: sent.has(item.index) ? unreadable(error) : notSent(error),
		}));
		return toOutput(operation, item, reference, settled);
	});
	return OUTCOMES.map((outcome) =>
		results.filter((result) => result.outcome === outcome).map(({ data }) => data),
	);
}

/** Something broke before this payment was made. */
export const notSent = (error: unknown): Settled =>
	failed('NOT_SENT', messageOf(error), ADVICE.notSent);

function toPayment(operation: MoneyOperation, item: Item, run: number): Payment {
	const reference = referenceOf(operation, item);
	const fingerprint = fingerprintOf(withoutSecrets(operation, item.fields));
	const pays = paysOf(operation, item.fields);
	return {
		key: journalKey(reference, run, item.index, fingerprint),
		reference,
		entry: { run, item: item.index, fingerprint, pays },
		request: operation.request(item.fields),
	};
}

function toOutput(
	operation: MoneyOperation,
	item: Item,
	reference: string,
	{ answer, verdict }: Settled,
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
		const shown = verdict.outcome === 'failed' ? verdict : unreadable(error).verdict;
		return { outcome: shown.outcome, data: { json: describe(shown), pairedItem } };
	}
}

/**
 * Only the operation knows how to find out by hand what became of a payment. An advice that its
 * judge has made for this very answer says more.
 */
const withReconciling = ({ reconcile }: MoneyOperation, verdict: Verdict): Verdict =>
	reconcile ? { ...verdict, advice: verdict.advice.replace(ADVICE.lookUp, reconcile) } : verdict;
