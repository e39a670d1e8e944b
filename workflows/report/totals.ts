import { filled } from '../words/words';
import { STATES, type State, type ToldRow } from './rows';
import { REPORT_TEXTS } from './texts';

/** Rows and whole rupiah of one state. */
export interface StateTotal {
	state: State;
	count: number;
	amountIdr: number;
}

export function totalsOf(rows: readonly ToldRow[]): StateTotal[] {
	return STATES.map((state) => {
		const own = rows.filter((row) => row.state === state);
		const amountIdr = own.reduce((sum, row) => sum + row.amountIdr, 0);
		return { state, count: own.length, amountIdr };
	});
}

/** Several states as one. */
export function sumOf(totals: readonly StateTotal[], states: readonly State[]) {
	const own = totals.filter(({ state }) => states.includes(state));
	return {
		count: own.reduce((sum, { count }) => sum + count, 0),
		amountIdr: own.reduce((sum, { amountIdr }) => sum + amountIdr, 0),
	};
}

export function headlineOf(totals: readonly StateTotal[]): string {
	const { headlines } = REPORT_TEXTS;
	const rows = sumOf(totals, STATES).count;
	const paid = sumOf(totals, ['paid', 'paidBefore']).count;
	const { count: now } = sumOf(totals, ['paid']);
	const { count: unclear } = sumOf(totals, ['lookUp']);
	if (paid === 0) return unclear > 0 ? headlines.nobodyYet : headlines.nobody;
	const who = paid === rows ? headlines.everybody : filled(headlines.some, { paid, rows });
	return now > 0 ? who : filled(headlines.before, { who });
}
