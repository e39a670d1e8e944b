import type { IDataObject } from 'n8n-workflow';

import { OUTCOMES, type Verdict } from '../contract/verdict';

/** One payment that this execution has sent, and the verdict once there is one. */
export interface JournalEntry {
	run: number;
	item: number;
	fingerprint: string;
	pays: IDataObject;
	verdict?: Verdict;
}

/**
 * The journal as n8n saves it with the execution: a line of text for each payment, because an object
 * takes three times as much. Texts that many payments share stand once.
 */
export interface SavedJournal {
	lines: Record<string, string>;
	texts: string[];
}

export const emptyJournal = (): SavedJournal => ({ lines: {}, texts: [] });

const SEPARATOR = '|';
const SEPARATORS_IN_CODES = /\|/g;

/** Turns entries into lines and back. @param pays the names of what is paid, whose values are kept */
export function journalFormat(saved: SavedJournal, pays: readonly string[]) {
	const placeOf = new Map(saved.texts.map((text, place) => [text, place]));

	const placeText = (text: string): number => {
		const place = placeOf.get(text) ?? saved.texts.push(text) - 1;
		placeOf.set(text, place);
		return place;
	};
	const writeVerdict = ({ outcome, code, message, advice }: Verdict): (string | number)[] => [
		OUTCOMES.indexOf(outcome),
		code.replace(SEPARATORS_IN_CODES, ' '),
		placeText(message),
		placeText(advice),
	];
	const readVerdict = ([outcome, code = '', message, advice]: readonly string[]): Verdict => ({
		outcome: OUTCOMES[Number(outcome)] ?? 'pending',
		code,
		message: saved.texts[Number(message)] ?? '',
		advice: saved.texts[Number(advice)] ?? '',
	});

	return {
		write: ({ run, item, fingerprint, pays: paid, verdict }: JournalEntry): string =>
			[
				run,
				item,
				fingerprint,
				...(verdict ? writeVerdict(verdict) : ['', '', '', '']),
				JSON.stringify(pays.map((name) => paid[name])),
			].join(SEPARATOR),
		read: (line: string): JournalEntry => {
			const [run, item, fingerprint = '', ...rest] = line.split(SEPARATOR);
			const verdict = rest.slice(0, 4);
			const values = JSON.parse(rest.slice(4).join(SEPARATOR)) as IDataObject[string][];
			const paid = pays.map((name, place) => [name, values[place] ?? undefined] as const);
			return {
				run: Number(run),
				item: Number(item),
				fingerprint,
				pays: Object.fromEntries(paid.filter(([, value]) => value !== undefined)),
				...(verdict[0] !== '' && { verdict: readVerdict(verdict) }),
			};
		},
	};
}
