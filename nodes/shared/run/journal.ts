import { createHash } from 'crypto';
import type { IContextObject, IDataObject } from 'n8n-workflow';

import type { Fields } from '../contract/operation';
import type { Verdict } from '../contract/verdict';

/** One payment that this execution has sent, and the verdict once there is one. */
export interface JournalEntry {
	run: number;
	item: number;
	/** Of all that was to be paid: the same reference with another one is another payment. */
	fingerprint: string;
	/** How much to whom, to be shown when the reference comes again with other details. */
	pays: IDataObject;
	verdict?: Verdict;
}

/**
 * What this execution has already sent. It lives in n8n's node context, which is saved with the
 * execution and so lasts through Retry On Fail and through the editor's Retry. It holds no request
 * and no answer: those may carry secrets.
 */
export interface Journal {
	hasSent: (run: number) => boolean;
	find: (key: string) => JournalEntry | undefined;
	/** The payment that this item made in an earlier pass, whatever its fields say now. */
	findItem: (run: number, item: number) => JournalEntry | undefined;
	/** To be called before the payment goes over the wire. */
	markSent: (key: string, entry: JournalEntry) => void;
	settle: (key: string, verdict: Verdict) => void;
}

/** The content must hold no PIN: a short one could be guessed from the hash. */
export const fingerprintOf = (content: Fields): string =>
	createHash('sha256').update(JSON.stringify(content)).digest('hex').slice(0, 32);

/**
 * A payment's key: its reference, or where the system has none the run, the item and the content.
 * The run index sets the turns of a loop apart: a later turn is new work, a second try is not.
 */
export const journalKey = (
	reference: string,
	run: number,
	item: number,
	fingerprint: string,
): string => (reference !== '' ? `reference:${reference}` : `item:${run}:${item}:${fingerprint}`);

const itemKey = ({ run, item }: Pick<JournalEntry, 'run' | 'item'>): string => `${run}:${item}`;

export function openJournal(context: IContextObject): Journal {
	const sent = (context.sent ??= {}) as Record<string, JournalEntry>;
	// Asked for every item: to go through all entries each time would take the square of their number.
	const byItem = new Map(Object.values(sent).map((entry) => [itemKey(entry), entry]));
	const runs = new Set(Object.values(sent).map(({ run }) => run));
	return {
		hasSent: (run) => runs.has(run),
		find: (key) => (Object.hasOwn(sent, key) ? sent[key] : undefined),
		findItem: (run, item) => byItem.get(itemKey({ run, item })),
		markSent: (key, entry) => {
			sent[key] = entry;
			byItem.set(itemKey(entry), entry);
			runs.add(entry.run);
		},
		settle: (key, verdict) => {
			const entry = sent[key];
			if (entry) entry.verdict = verdict;
		},
	};
}
