import type { Outcome } from '../nodes/shared/contract/verdict';
import type { Ledger, TransferStatus } from '../sandbox/core/ledger';
import type { Report } from './paymentRow';

/** What the ledger may hold for a payment that was reported with this outcome. */
const TRUTH: Record<Outcome, readonly (TransferStatus | 'nothing')[]> = {
	success: ['posted'],
	// Unclear means unclear: the money may have moved or not, but never twice.
	pending: ['pending', 'posted', 'voided', 'nothing'],
	failed: ['nothing', 'voided'],
};

/**
 * Holds every reported row against the ledger, and every payment in the ledger against the rows:
 * one sentence per difference.
 */
export function differences({ rows, system }: Report, ledger: Ledger): string[] {
	const found: string[] = [];
	const known = new Set<string>();
	for (const { reference, paymentReference, outcome, amountIdr } of rows) {
		const payments = paymentReference
			? ledger.transfers({ system, reference: paymentReference })
			: [];
		for (const { id } of payments) known.add(id);
		const [payment] = payments;
		const truth = payment?.status ?? 'nothing';
		if (payments.length > 1) found.push(`${reference} was paid ${payments.length} times`);
		if (!TRUTH[outcome].includes(truth)) {
			found.push(`${reference} was reported as ${outcome}, the ledger says ${truth}`);
		}
		if (payment && payment.amountIdr !== amountIdr) {
			found.push(`${reference} is ${amountIdr} in the file, ${payment.amountIdr} in the ledger`);
		}
	}
	for (const { id, reference } of ledger.transfers({ system })) {
		if (!known.has(id)) found.push(`The ledger has payment ${reference}, which no row reports`);
	}
	return found;
}
