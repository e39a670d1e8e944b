import { filled } from '../words/words';
import { UPLOAD_TEXTS } from './texts';

/** A cell of a CSV file is text; one of a workbook may be something else. */
export type Cell = string | number | boolean;

export type Line = readonly Cell[];

export type Lines = { lines: Line[] } | { fault: string };

/** Excel separates by semicolons where a comma stands in numbers, as in Indonesia. */
const DELIMITERS = [',', ';', '\t'];

/** The sign that is most often in the header line, outside of quotes. */
export function delimiterOf(text: string): string {
	const [header = ''] = text
		.replace(/"[^"]*"/g, '')
		.trimStart()
		.split(/[\r\n]/, 1);
	const timesOf = (delimiter: string) => header.split(delimiter).length;
	return DELIMITERS.reduce((best, next) => (timesOf(next) > timesOf(best) ? next : best));
}

/** The lines of a CSV file, blank ones too: the number of a line is that of its row in Excel. */
export function linesOf(text: string): Lines {
	// No text has it: this is a workbook under a wrong name, or a picture.
	if (text.includes('\0')) return { fault: UPLOAD_TEXTS.unreadable };
	const delimiter = delimiterOf(text);
	const cellAndEnd = new RegExp(
		`(?:"([^"]*(?:""[^"]*)*)")?([^${delimiter}\\r\\n]*)(${delimiter}|\\r\\n|\\r|\\n|$)`,
		'gy',
	);
	const lines: string[][] = [];
	let line: string[] = [];
	for (const [, quoted, plain = '', end] of text.matchAll(cellAndEnd)) {
		if (quoted === undefined && plain.startsWith('"')) {
			return { fault: filled(UPLOAD_TEXTS.unclosed, { row: lines.length + 1 }) };
		}
		line.push(`${quoted?.replaceAll('""', '"') ?? ''}${plain}`);
		if (end === delimiter) continue;
		lines.push(line);
		line = [];
		if (end === '') break;
	}
	return { lines };
}
