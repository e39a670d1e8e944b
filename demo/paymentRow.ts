import type { Outcome } from '../nodes/shared/contract/verdict';

/** One row of a file that was paid, and what n8n says became of it. Amounts are whole rupiah. */
export interface PaymentRow {
	/** The row's own reference in the file. */
	reference: string;
	beneficiary: string;
	/** Blank where the file names none. */
	bank: string;
	account: string;
	channel: string;
	amountIdr: number;
	outcome: Outcome;
	code: string;
	message: string;
	advice: string;
	/** What identifies the payment at the system; blank when nothing was sent. */
	paymentReference: string;
}

/** One system's part of the demo. */
export interface Report {
	title: string;
	/** The system's name in the ledger. */
	system: string;
	rows: PaymentRow[];
}
