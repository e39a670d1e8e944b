import { rupiah } from '../workflows/words/words';
import type { Report } from './paymentRow';
import { totalsOf } from './totals';

const ADVICE_WIDTH = 70;

const shorten = (text: string, width: number) =>
	text.length > width ? `${text.slice(0, width - 3)}...` : text;

/** The report as a table for the terminal, with totals. */
export function tableOf({ title, rows }: Report): string {
	const cells = rows.map((row) => [
		row.reference,
		row.beneficiary,
		row.channel,
		rupiah(row.amountIdr),
		row.outcome,
		row.code,
		shorten(row.advice, ADVICE_WIDTH),
	]);
	const head = ['Reference', 'Beneficiary', 'Channel', 'Amount', 'Outcome', 'Code', 'What to do'];
	const widths = head.map((name, column) =>
		Math.max(name.length, ...cells.map((row) => row[column]?.length ?? 0)),
	);
	const line = (row: string[]) =>
		row
			.map((cell, column) =>
				column === 3 ? cell.padStart(widths[column] ?? 0) : cell.padEnd(widths[column] ?? 0),
			)
			.join('  ')
			.trimEnd();
	const totals = totalsOf(rows).map(
		({ outcome, count, amountIdr }) =>
			`  ${outcome.padEnd(8)}${String(count).padStart(4)}  ${rupiah(amountIdr).padStart(16)}`,
	);
	return [title, line(head), ...cells.map(line), '', ...totals].join('\n');
}
