import type { MoneyOperation } from '../contract/operation';
import type { Outcome } from '../contract/verdict';
import { findingOf } from './output';
import type { Payment } from './payment';
import { paidIn } from './registerRows';

/** How many payments, and how much they come to in whole rupiah. */
export interface Sum {
	count: number;
	amountIdr: number;
}

/** What came of a run. Success is what was paid by this run and what was paid before. */
export type Sums = Record<Outcome | 'paidNow' | 'paidBefore', Sum>;

export function sumsOf(operation: MoneyOperation, payments: readonly Payment[]): Sums {
	const none = (): Sum => ({ count: 0, amountIdr: 0 });
	const sums: Sums = {
		success: none(),
		paidNow: none(),
		paidBefore: none(),
		pending: none(),
		failed: none(),
	};
	for (const { step, identity } of payments) {
		const { outcome, code } = findingOf(step).verdict;
		const { amount } = paidIn(operation, identity.pays);
		const add = (sum: Sum) => {
			sum.count += 1;
			sum.amountIdr += amount;
		};
		add(sums[outcome]);
		if (outcome === 'success') add(code === 'ALREADY_PAID' ? sums.paidBefore : sums.paidNow);
	}
	return sums;
}
