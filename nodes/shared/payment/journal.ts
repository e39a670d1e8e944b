import type { Verdict } from '../contract/verdict';
import {
	journalFormat,
	UNKNOWN,
	type EarlierEntry,
	type JournalEntry,
	type SavedJournal,
} from './savedJournal';

/**
 * What this execution has already sent. It is kept where it lasts through Retry On Fail and through
 * the editor's Retry. It holds no request and no answer: those may carry secrets.
 */
export interface Journal {
	hasSent: (run: number) => boolean;
	find: (key: string) => JournalEntry | undefined;
	/** The payment that this item made or may have made in an earlier pass, whatever it says now. */
	findItem: (run: number, item: number) => JournalEntry | undefined;
	/** To be called before the payment goes over the wire. */
	claim: (key: string, entry: JournalEntry) => void;
	record: (key: string, verdict: Verdict) => void;
}

/** Journals that are open: a loop of a thousand turns would read all of it a thousand times. */
const open = new WeakMap<SavedJournal, Journal>();

/**
 * @param saved where it is kept; it is written to
 * @param earlier what version 0.1 has saved in a form of its own
 */
export function openJournal(
	saved: SavedJournal,
	earlier: Readonly<Record<string, EarlierEntry>> = {},
): Journal {
	const journal = open.get(saved) ?? readJournal(saved, earlier);
	open.set(saved, journal);
	return journal;
}

const placeOf = (run: number, item: number): string => `${run}:${item}`;

function readJournal(
	saved: SavedJournal,
	earlier: Readonly<Record<string, EarlierEntry>>,
): Journal {
	const format = journalFormat(saved);
	const entries = new Map<string, JournalEntry>();
	const byPlace = new Map<string, JournalEntry>();
	const runs = new Set<number>();
	const take = (key: string, entry: JournalEntry) => {
		entries.set(key, entry);
		byPlace.set(placeOf(entry.run, entry.item), entry);
		runs.add(entry.run);
	};
	for (const [key, entry] of Object.entries(earlier)) take(key, { pays: {}, ...entry });
	for (const [key, line] of Object.entries(saved.lines)) take(key, format.read(line));
	return {
		hasSent: (run) => runs.has(run) || runs.has(UNKNOWN),
		find: (key) => entries.get(key),
		findItem: (run, item) =>
			byPlace.get(placeOf(run, item)) ?? byPlace.get(placeOf(UNKNOWN, UNKNOWN)),
		claim: (key, entry) => {
			saved.lines[key] = format.write(entry);
			take(key, entry);
		},
		record: (key, verdict) => {
			const entry = entries.get(key);
			if (!entry) return;
			entry.verdict = verdict;
			saved.lines[key] = format.write(entry);
		},
	};
}
