import type { IDataObject } from 'n8n-workflow';

import type { Verdict } from '../contract/verdict';

/** One payment that this execution has sent, and the verdict once there is one. */
export interface JournalEntry {
	run: number;
	item: number;
	fingerprint: string;
	pays: IDataObject;
	verdict?: Verdict;
}

/**
 * What this execution has already sent. It is kept where it lasts through Retry On Fail and through
 * the editor's Retry. It holds no request and no answer: those may carry secrets.
 */
export interface Journal {
	hasSent: (run: number) => boolean;
	find: (key: string) => JournalEntry | undefined;
	/** The payment that this item made in an earlier pass, whatever its fields say now. */
	findItem: (run: number, item: number) => JournalEntry | undefined;
	/** To be called before the payment goes over the wire. */
	claim: (key: string, entry: JournalEntry) => void;
	record: (key: string, verdict: Verdict) => void;
}

const placeOf = ({ run, item }: Pick<JournalEntry, 'run' | 'item'>): string => `${run}:${item}`;

/** @param entries by the key of the payment; they are written to */
export function openJournal(entries: Record<string, JournalEntry>): Journal {
	// Asked for every item: to go through all entries each time would take the square of their
	// number.
	const byPlace = new Map(Object.values(entries).map((entry) => [placeOf(entry), entry]));
	const runs = new Set(Object.values(entries).map(({ run }) => run));
	return {
		hasSent: (run) => runs.has(run),
		find: (key) => (Object.hasOwn(entries, key) ? entries[key] : undefined),
		findItem: (run, item) => byPlace.get(placeOf({ run, item })),
		claim: (key, entry) => {
			entries[key] = entry;
			byPlace.set(placeOf(entry), entry);
			runs.add(entry.run);
		},
		record: (key, verdict) => {
			const entry = entries[key];
			if (entry) entry.verdict = verdict;
		},
	};
}
