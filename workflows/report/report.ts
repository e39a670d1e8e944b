import { csvOf } from './csv';
import { pageOf, type Facts } from './page';
import { told, type ReportRow, type ToldRow } from './rows';
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
}

/** What became of the payments of one run, for people. */
export function paymentReport(facts: Facts, payments: readonly ReportRow[]): PaymentReport {
	const rows = payments.map(told);
	const totals = totalsOf(rows);
	const headline = headlineOf(totals);
	const csv = csvOf(sheetOf(rows));
	return { headline, totals, rows, csv, page: pageOf(facts, { headline, totals, rows, csv }) };
}
