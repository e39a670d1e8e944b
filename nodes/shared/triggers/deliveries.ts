import { sleep, type IDataObject, type IWebhookFunctions } from 'n8n-workflow';

import type { Outcome } from '../contract/verdict';

/** What a workflow has been told of one payment. After `conflict` it is told nothing more. */
export type Told = Outcome | 'conflict';

export type Decision = 'emit' | 'drop' | 'conflict';

/** What this trigger has told its workflow of one payment. */
export interface Memory {
	before: Told | undefined;
	/** What to do with news of the payment. Remembered once it is answered with this HTTP status. */
	tell: (outcome: Outcome, status: number) => Decision;
}

/** The oldest payments are forgotten beyond this many per trigger. */
const MAX_REMEMBERED = 5_000;

/**
 * What this process has told and answered. A delivery that fails after it was looked at is not in
 * it: its repeat is news.
 */
const answeredByTrigger = new Map<string, Map<string, { told: Told; at: number }>>();

/** A delivery that is being answered right now may not be in the data that another one has read. */
const SAVED_BY_NOW_MS = 60_000;

const triggerOf = (node: IWebhookFunctions) => `${node.getWorkflow().id}:${node.getNode().id}`;

/**
 * Waits until no other delivery of this payment is under way: what became of that one decides what
 * this one is worth. False when the sender has hung up meanwhile: then it was not received.
 */
export const takePayment = async (node: IWebhookFunctions, payment: string): Promise<boolean> =>
	await takeTurn(node, `${triggerOf(node)}:${payment}`);

/**
 * Opens the memory of a trigger, for one delivery at a time: n8n saves it whole, and of two at one
 * moment the second would save what it had read before the first. Nothing when the sender has hung
 * up. In test mode nothing is remembered.
 */
export async function openMemory(
	node: IWebhookFunctions,
	payment: string,
): Promise<Memory | undefined> {
	if (node.getMode() === 'manual') return { before: undefined, tell: () => 'emit' };
	const trigger = triggerOf(node);
	if (!(await takeTurn(node, trigger))) return undefined;

	const answered = answeredByTrigger.get(trigger) ?? new Map<string, { told: Told; at: number }>();
	answeredByTrigger.set(trigger, answered);
	const staticData = node.getWorkflowStaticData('node');
	const saved = new Map(Object.entries((staticData.told ?? {}) as Record<string, Told>));
	warnWhenOverwritten(node, saved, answered);

	const all = new Map(saved);
	for (const [key, { told }] of answered) all.set(key, told);
	const before = all.get(payment);
	return {
		before,
		tell: (outcome, status) => {
			const decision = decide(before, outcome);
			if (decision === 'drop') return decision;
			const told = decision === 'conflict' ? 'conflict' : outcome;
			staticData.told = Object.fromEntries(withNewest(all, payment, told));
			void keepMarked(node, staticData);
			const response = node.getResponseObject();
			response.once('finish', () => {
				if (response.statusCode !== status) return;
				const latest = answeredByTrigger.get(trigger) ?? answered;
				answeredByTrigger.set(trigger, withNewest(latest, payment, { told, at: Date.now() }));
			});
			return decision;
		},
	};
}

/**
 * A repeat is dropped, and so is "pending" after a final state. Two final states that contradict
 * each other cannot both be true: a person has to ask.
 */
export function decide(before: Told | undefined, now: Outcome): Decision {
	if (before === undefined) return 'emit';
	if (before === now || before === 'conflict' || now === 'pending') return 'drop';
	return before === 'pending' ? 'emit' : 'conflict';
}

/** The entries with this one as the newest. */
function withNewest<T>(entries: ReadonlyMap<string, T>, key: string, value: T): Map<string, T> {
	const others = [...entries].filter(([other]) => other !== key);
	return new Map([...others.slice(1 - MAX_REMEMBERED), [key, value]]);
}

/** Deliveries that wait for the one before them, by what they share. */
const turns = new Map<string, Promise<void>>();

/** The turn ends with the answer to this delivery, or when its sender hangs up. */
async function takeTurn(node: IWebhookFunctions, key: string): Promise<boolean> {
	const response = node.getResponseObject();
	const before = turns.get(key);
	const over = new Promise<void>((resolve) => {
		if (response.closed) resolve();
		else response.once('close', resolve);
	});
	const turn = Promise.all([before, over]).then(() => {
		if (turns.get(key) === turn) turns.delete(key);
	});
	turns.set(key, turn);
	await before;
	return !response.closed;
}

function warnWhenOverwritten(
	node: IWebhookFunctions,
	saved: ReadonlyMap<string, Told>,
	answered: ReadonlyMap<string, { at: number }>,
) {
	const longAgo = Date.now() - SAVED_BY_NOW_MS;
	const isOverwritten = [...answered].some(([key, { at }]) => at < longAgo && !saved.has(key));
	if (!isOverwritten) return;
	node.logger.warn(
		'Another trigger of this workflow has written over what this one remembers. Keep one trigger per workflow.',
		{ workflow: node.getWorkflow().id, node: node.getNode().name },
	);
}

const KEEP_MARKED_MS = 60_000;

/**
 * n8n saves static data just before it answers, if it is marked as changed. On its way there it
 * builds the workflow anew over the same object, which takes the mark off (seen in n8n 2.41): so
 * the mark is set again until the answer is out.
 */
async function keepMarked(node: IWebhookFunctions, staticData: IDataObject): Promise<void> {
	const response = node.getResponseObject();
	const until = Date.now() + KEEP_MARKED_MS;
	while (!response.headersSent && Date.now() < until) {
		await sleep(1);
		Object.assign(staticData, { told: staticData.told });
	}
}
