import type { IDataObject } from 'n8n-workflow';

import { OUTCOMES, type Verdict } from '../contract/verdict';

/** One payment that this execution has sent, and the verdict once there is one. */
export interface JournalEntry {
	run: number;
	item: number;
	/** Nothing when nobody can tell any more what was sent. */
	fingerprint?: string;
	pays: IDataObject;
	verdict?: Verdict;
}

/** An entry as version 0.1 has saved it, at first without what it pays and its fingerprint. */
export type EarlierEntry = Omit<JournalEntry, 'pays'> & { pays?: IDataObject };

/**
 * The journal as n8n saves it with the execution: a line of text for each payment, because an
 * object takes three times as much. What many payments have in common stands once.
 */
export interface SavedJournal {
	lines: Record<string, string>;
	verdicts: Verdict[];
	/** The names of what is paid. */
	pays: string[][];
}

export const emptyJournal = (): SavedJournal => ({ lines: {}, verdicts: [], pays: [] });

/** The run and the item of a line that cannot be read: a payment was sent, whoever it was. */
export const UNKNOWN = -1;

const unreadable = (): JournalEntry => ({ run: UNKNOWN, item: UNKNOWN, pays: {} });

/** Turns entries into lines and back. */
export function journalFormat(saved: SavedJournal) {
	const placeOfVerdict = sharing(saved.verdicts);
	const placeOfNames = sharing(saved.pays);

	return {
		write: ({ run, item, fingerprint, pays, verdict }: JournalEntry): string =>
			JSON.stringify([
				run,
				item,
				fingerprint,
				verdict ? placeOfVerdict(verdict) : undefined,
				placeOfNames(Object.keys(pays)),
				...Object.values(pays),
			]),
		read: (line: string): JournalEntry => {
			const [run, item, fingerprint, verdict, names, ...values] = partsOf(line);
			if (typeof run !== 'number' || typeof item !== 'number') return unreadable();
			const paid = saved.pays[Number(names)] ?? [];
			return {
				run,
				item,
				...(typeof fingerprint === 'string' && { fingerprint }),
				pays: Object.fromEntries(paid.map((name, place) => [name, values[place]])),
				verdict: typeof verdict === 'number' ? known(saved.verdicts[verdict]) : undefined,
			};
		},
	};
}

/** Gives the place of a value in a list, at whose end it is put when it is new. */
function sharing<Value>(list: Value[]): (value: Value) => number {
	const places = new Map(list.map((value, place) => [JSON.stringify(value), place]));
	return (value) => {
		const text = JSON.stringify(value);
		const place = places.get(text) ?? list.push(value) - 1;
		places.set(text, place);
		return place;
	};
}

function partsOf(line: string): IDataObject[string][] {
	try {
		const parts: unknown = JSON.parse(line);
		return isList(parts) ? parts : [];
	} catch {
		return [];
	}
}

const isList = (value: unknown): value is IDataObject[string][] => Array.isArray(value);

/** An outcome that there is no output for would lose the item. */
const known = (verdict: Verdict | undefined): Verdict | undefined =>
	verdict && OUTCOMES.includes(verdict.outcome) ? verdict : undefined;
