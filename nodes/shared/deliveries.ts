import type { IDataObject } from 'n8n-workflow';

import type { Outcome } from './outcome';

/** What a workflow has been told of one payment. After `conflict` it is told nothing more. */
type Told = Outcome | 'conflict';

export type Decision = 'emit' | 'drop' | 'conflict';

/** The oldest payments are forgotten beyond this many per trigger. */
const MAX_REMEMBERED = 1_000;

/**
 * n8n saves static data when an execution ends, so a second delivery may be read against the old
 * data: what this process has told is kept here too, and looked at and changed in one step.
 */
const toldByTrigger = new Map<string, Map<string, Told>>();

/**
 * Decides whether a delivery is news to the workflow, and remembers it. A repeat is dropped, and
 * so is "pending" after a final state. Two final states that contradict each other cannot both be
 * true: unless the later one was confirmed with the system, it is a conflict.
 *
 * @param trigger identifies the trigger node
 * @param payment identifies the payment
 * @param staticData the node's static data, which outlives a restart
 */
export function decideDelivery(
	trigger: string,
	staticData: IDataObject,
	payment: string,
	outcome: Outcome,
	confirmed: boolean,
): Decision {
	const told = toldByTrigger.get(trigger) ?? new Map<string, Told>();
	toldByTrigger.set(trigger, told);
	const saved = (staticData.told ??= {}) as Record<string, Told>;

	const decision = decide(told.get(payment) ?? saved[payment], outcome, confirmed);
	if (decision !== 'drop') {
		const state = decision === 'conflict' ? 'conflict' : outcome;
		told.set(payment, state);
		staticData.told = Object.fromEntries(
			[...Object.entries(saved).filter(([key]) => key !== payment), [payment, state]].slice(
				-MAX_REMEMBERED,
			),
		) as IDataObject;
		if (told.size > MAX_REMEMBERED) told.delete([...told.keys()][0] ?? '');
	}
	return decision;
}

function decide(before: Told | undefined, now: Outcome, confirmed: boolean): Decision {
	if (before === undefined) return 'emit';
	if (before === now) return 'drop';
	if (before === 'pending') return 'emit';
	if (now === 'pending') return 'drop';
	if (confirmed) return 'emit';
	return before === 'conflict' ? 'drop' : 'conflict';
}
