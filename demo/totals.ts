import { OUTCOMES, type Outcome } from '../nodes/shared/contract/verdict';
import type { PaymentRow } from './paymentRow';

/** Rows and whole rupiah of one outcome. */
export interface Total {
	outcome: Outcome;
	count: number;
	amountIdr: number;
}

export function totalsOf(rows: readonly PaymentRow[]): Total[] {
	return OUTCOMES.map((outcome) => {
		const ofOutcome = rows.filter((row) => row.outcome === outcome);
		const amountIdr = ofOutcome.reduce((sum, row) => sum + row.amountIdr, 0);
		return { outcome, count: ofOutcome.length, amountIdr };
	});
}
