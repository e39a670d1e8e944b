import { escaped, filled } from '../words/words';
import { linesOf, type Cell, type Line, type Lines } from './csv';
import { textOf } from './text';
import { UPLOAD_TEXTS } from './texts';

/** The columns that a flow reads, as it writes them. */
export interface Columns {
	needed: readonly string[];
	optional: readonly string[];
	/** Those that are long numbers, which Excel may have shortened. */
	long: readonly string[];
}

/** What Extract From File makes of a file: its bytes, or an item for each row of a workbook. */
export interface Extracted {
	/** In base64. */
	data?: string;
	row?: readonly (Cell | null)[];
	error?: string;
}

export type Row = Record<string, Cell>;

export type Uploaded = { rows: Row[] } | { fault: string };

/** The rows of an uploaded file, or why none of them can be taken. */
export function uploadedRows(extracted: readonly Extracted[], columns: Columns): Uploaded {
	const read = linesIn(extracted);
	return 'fault' in read ? read : rowsOf(read.lines, columns);
}

function linesIn(extracted: readonly Extracted[]): Lines {
	const [first] = extracted;
	if (first?.error !== undefined) return { fault: UPLOAD_TEXTS.unreadable };
	if (first?.data !== undefined) return linesOf(textOf(Buffer.from(first.data, 'base64')));
	// A row of a workbook ends with its last cell that is filled.
	const rows = extracted.map(({ row = [] }) => row);
	const width = rows.reduce((widest, { length }) => Math.max(widest, length), 0);
	return { lines: rows.map((row) => Array.from({ length: width }, (_, at) => row[at] ?? '')) };
}

interface NumberedLine {
	cells: Line;
	/** As Excel counts. */
	row: number;
}

function rowsOf(lines: readonly Line[], columns: Columns): Uploaded {
	const [header, ...rest] = lines
		.map((cells, index): NumberedLine => ({ cells, row: index + 1 }))
		.filter(({ cells }) => cells.some(isFilled));
	const names = (header?.cells ?? []).map((cell) => nameOf(`${cell}`, columns));
	const fault =
		faultOfNames(names, columns) ??
		faultOfPlaces(names, rest) ??
		faultOfDigits(names, rest, columns);
	if (fault !== undefined) return { fault };
	if (rest.length === 0) return { fault: UPLOAD_TEXTS.empty };
	const rowOf = ({ cells }: NumberedLine): Row =>
		Object.fromEntries(
			names.flatMap((name, at) => (name === '' ? [] : [[name, cells[at] ?? ''] as const])),
		);
	return { rows: rest.map(rowOf) };
}

const isFilled = (cell: Cell): boolean => `${cell}`.trim() !== '';

/** However people write it: "Account Name", "ACCOUNTNAME" and "account_name" are accountName. */
function nameOf(cell: string, { needed, optional }: Columns): string {
	const bare = (name: string) => name.toLowerCase().replace(/[\s_-]/g, '');
	return [...needed, ...optional].find((known) => bare(known) === bare(cell)) ?? cell.trim();
}

function faultOfNames(names: readonly string[], { needed }: Columns): string | undefined {
	const missing = needed.filter((name) => !names.includes(name));
	const given = names.filter((name) => name !== '');
	if (missing.length > 0) {
		const found = given.length > 0 ? listOf(given) : UPLOAD_TEXTS.nothingFound;
		return filled(UPLOAD_TEXTS.missing, { missing: missing.join(', '), found });
	}
	const twice = given.filter((name, at) => given.indexOf(name) !== at);
	return twice.length > 0
		? filled(UPLOAD_TEXTS.twice, { names: listOf([...new Set(twice)]) })
		: undefined;
}

/** A delimiter too many or too few in a row would make an amount of something else. */
function faultOfPlaces(
	names: readonly string[],
	lines: readonly NumberedLine[],
): string | undefined {
	const uneven = lines.filter(
		({ cells }) =>
			names.some((name, at) => name !== '' && cells[at] === undefined) ||
			cells.some((cell, at) => isFilled(cell) && !names[at]),
	);
	return uneven.length > 0
		? filled(UPLOAD_TEXTS.uneven, { rows: listOf(uneven.map(({ row }) => `${row}`)) })
		: undefined;
}

/** One shortened number shows that Excel has taken the column for numbers: none of it is sure. */
function faultOfDigits(
	names: readonly string[],
	lines: readonly NumberedLine[],
	{ long }: Columns,
): string | undefined {
	for (const [at, name] of names.entries()) {
		if (!long.includes(name)) continue;
		const lost = lines.filter(({ cells }) => isShortened(cells[at]));
		if (lost.length === 0) continue;
		return filled(UPLOAD_TEXTS.lost, { name, rows: listOf(lost.map(({ row }) => `${row}`)) });
	}
	return undefined;
}

/** Excel keeps the first fifteen digits of a number, and makes zeros of the others. */
const GREATEST_NUMBER = 999_999_999_999_999;

const isShortened = (cell: Cell = ''): boolean =>
	typeof cell === 'number' ? cell > GREATEST_NUMBER : /^\s*\d([.,]\d+)?E\+\d+\s*$/i.test(`${cell}`);

const LONGEST_LIST = 20;
const LONGEST_NAME = 40;

/** It stands on a page, and comes from a file that may be anything. */
function listOf(parts: readonly string[]): string {
	const list = parts
		.slice(0, LONGEST_LIST)
		.map((part) => escaped(part.slice(0, LONGEST_NAME)))
		.join(', ');
	return parts.length > LONGEST_LIST ? filled(UPLOAD_TEXTS.more, { list }) : list;
}
