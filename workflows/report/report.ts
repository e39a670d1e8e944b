import { csvOf } from './csv';
import { excelOf } from './excel';
import { pageOf, type Facts } from './page';
import { toldRow, type ReportRow, type ToldRow } from './rows';
import { sheetOf } from './sheet';
import { headlineOf, totalsOf, type StateTotal } from './totals';

export interface PaymentReport {
	headline: string;
	totals: StateTotal[];
	rows: ToldRow[];
	/** A page by itself: it needs no script and nothing from outside. */
	page: string;
	/** The file that was run, with the results beside its columns. */
	csv: string;
	/** The same as a workbook, in base64. */
	excel: string;
}

/** What became of the payments of one run, for people. */
export function paymentReport(facts: Facts, payments: readonly ReportRow[]): PaymentReport {
	const rows = payments.map(toldRow);
	const totals = totalsOf(rows);
	const headline = headlineOf(totals);
	const lines = sheetOf(rows);
	const told = {
		headline,
		totals,
		rows,
		csv: csvOf(lines),
		excel: excelOf(lines).toString('base64'),
	};
	return { ...told, page: pageOf(facts, told) };
}
