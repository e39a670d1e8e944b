import { ADVICE, failed, type Verdict } from '../contract/verdict';
import { describeConflict } from './conflicts';
import type { Journal } from './journal';
import type { Identity } from './key';
import type { Event } from './life';
import { SENT_OTHERWISE } from './ourVerdicts';

/**
 * What is known of an item that cannot be sent as it is. An earlier pass may have sent it
 * otherwise.
 */
export const verdictOfUnsendable = (
	journal: Journal,
	runIndex: number,
	item: number,
	refusal: Verdict,
): Verdict => (journal.findItem(runIndex, item) ? SENT_OTHERWISE : refusal);

/** What the journal says of a payment. */
export function recall(
	journal: Journal,
	runIndex: number,
	item: number,
	{ key, reference, fingerprint, pays }: Identity,
): Event {
	const before = journal.find(key);
	if (!before)
		return journal.findItem(runIndex, item) ? { is: 'wasSentOtherwise' } : { is: 'isNew' };
	if (before.fingerprint === undefined) return { is: 'wasSent' };
	if (before.fingerprint === fingerprint) return { is: 'wasSent', verdict: before.verdict };
	if (before.run === runIndex && before.item === item) return { is: 'wasSentOtherwise' };
	const was = 'was sent before by this execution,';
	const message = describeConflict(reference, was, before.pays, pays);
	return { is: 'refused', verdict: failed('REFERENCE_CONFLICT', message, ADVICE.otherReference) };
}
