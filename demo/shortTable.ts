import { STATES, type ToldRow } from '../workflows/report/rows';
import { rupiah } from '../workflows/words/words';

const ROWS_AT_MOST = 8;

/** The rows for a terminal: those that need a person first, and some of the rest. */
export function shortTableOf(rows: readonly ToldRow[]): string {
	const shown = [...rows]
		.sort((a, b) => STATES.indexOf(a.state) - STATES.indexOf(b.state))
		.slice(0, ROWS_AT_MOST);
	const cells = shown.map((row) => [
		row.reference,
		row.beneficiary,
		row.bank,
		rupiah(row.amountIdr),
		row.text,
	]);
	const widths = [0, 1, 2, 3].map((column) =>
		Math.max(...cells.map((line) => line[column]?.length ?? 0)),
	);
	const lines = cells.map((line) =>
		line
			.map((cell, column) => {
				const width = widths[column] ?? 0;
				return column === 3 ? cell.padStart(width) : cell.padEnd(width);
			})
			.join('  ')
			.trimEnd(),
	);
	const left = rows.length - shown.length;
	return [...lines, ...(left > 0 ? [`... and ${left} more`] : [])]
		.map((line) => `  ${line}`)
		.join('\n');
}
