import type { ToldRow } from './rows';
import { REPORT_TEXTS } from './texts';

/** Lines of cells: the file's own columns, and what became of each row beside them. */
export function sheetOf(rows: readonly ToldRow[]): string[][] {
	const { sheet, states } = REPORT_TEXTS;
	const columns = [...new Set(rows.flatMap(({ file }) => Object.keys(file)))];
	const results = [
		...[sheet.result, sheet.text].map((name) => unlike(name, columns)),
		...['result_code', 'result_channel', 'result_id'].map((name) => unlike(name, columns)),
	];
	return [
		[...columns, ...results],
		...rows.map((row) => [
			...columns.map((name) => cellOf(row.file[name])),
			states[row.state],
			row.text,
			row.code,
			row.channel,
			row.paymentReference,
		]),
	];
}

/** A file that was run before has results of its own, which stay. */
function unlike(name: string, columns: readonly string[]): string {
	return columns.includes(name) ? unlike(`${name}_2`, columns) : name;
}

function cellOf(value: unknown): string {
	if (value === null || value === undefined) return '';
	return typeof value === 'string' ? value : JSON.stringify(value);
}
