import type { IDataObject } from 'n8n-workflow';

import type { Fields } from '../../nodes/shared/contract/field';
import type { MoneyOperation } from '../../nodes/shared/contract/operation';
import { openJournal } from '../../nodes/shared/payment/journal';
import { emptyJournal } from '../../nodes/shared/payment/savedJournal';
import { openGate } from '../../nodes/shared/run/gate';
import { toPayment } from '../../nodes/shared/run/open';
import { findingOf } from '../../nodes/shared/run/output';
import type { Payment, PaymentMemory, PaymentRun } from '../../nodes/shared/run/payment';
import { answered, fakeNode, type FakeOptions, type Sent } from './fakeNode';
import { PAYMENT } from './madeUpOperations';
import { itemsOf, SYSTEM } from './payInvoices';

/** A run of a payment that a test looks at one part of, and what it sends. */
export function paymentRunOf(
	operation: MoneyOperation = PAYMENT,
	options: FakeOptions = {},
): { paymentRun: PaymentRun; sent: Sent[] } {
	const { node, sent } = fakeNode(options);
	const paymentRun = {
		node,
		system: SYSTEM,
		operation,
		runIndex: 0,
		journal: openJournal(emptyJournal()),
		calls: openGate(1),
		sent: new Set<number>(),
	};
	return { paymentRun, sent };
}

/** The payments of rows, as a run makes them. */
export const paymentsOf = (paymentRun: PaymentRun, ...rows: Fields[]): Payment[] =>
	itemsOf(...rows).map((item) => toPayment(paymentRun, item));

/** What the register knows of a payment: nothing, unless told. */
export const memory = (more: Partial<PaymentMemory> = {}): PaymentMemory => ({
	key: 'k',
	fingerprint: 'f',
	past: { open: [] },
	own: new Set(),
	over: new Set(),
	denied: new Set(),
	looks: 0,
	...more,
});

/** The verdict that a payment has come to. */
export const verdictOf = ({ step }: Payment) => findingOf(step).verdict;

/** Answers every request with this. */
export const always =
	(body: IDataObject | string, status = 200): NonNullable<FakeOptions['answer']> =>
	() =>
		answered(body, status);
