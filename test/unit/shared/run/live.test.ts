import type { IExecuteFunctions } from 'n8n-workflow';

import type { MoneyOperation } from '../../../../nodes/shared/contract/operation';
import { openJournal, type Journal } from '../../../../nodes/shared/payment/journal';
import { next } from '../../../../nodes/shared/payment/life';
import { emptyJournal } from '../../../../nodes/shared/payment/savedJournal';
import { openGate } from '../../../../nodes/shared/run/gate';
import { live } from '../../../../nodes/shared/run/live';
import { openPayment } from '../../../../nodes/shared/run/lookBack';
import { findingOf } from '../../../../nodes/shared/run/output';
import type { PaymentRun } from '../../../../nodes/shared/run/payment';

const broken = () => {
	throw new Error('Out of memory');
};

/** A run whose journal breaks, and whose node can do nothing: whatever it sent would throw. */
const runWith = (journal: Partial<Journal>): PaymentRun => ({
	node: { getExecutionCancelSignal: () => undefined } as unknown as IExecuteFunctions,
	system: { name: 'Test', credential: 'test' },
	operation: {} as MoneyOperation,
	runIndex: 0,
	journal: { ...openJournal(emptyJournal()), ...journal },
	calls: openGate(1),
	sent: new Set(),
});

const ITEM = { index: 0, fields: {}, options: {}, faults: [] };
const IDENTITY = { key: 'reference:1', reference: '1', fingerprint: 'f', pays: {} };

test('a payment that cannot be written down is not sent', async () => {
	const paymentRun = runWith({ claim: broken });
	const payment = openPayment(paymentRun, ITEM, IDENTITY);
	payment.step = next(payment.step.state, { is: 'isPrepared' });
	await live(paymentRun, payment);

	expect(findingOf(payment.step).verdict).toMatchObject({
		outcome: 'failed',
		code: 'NOT_SENT',
		message: 'Out of memory',
	});
	expect(paymentRun.sent.size).toBe(0);
});

test('a payment of which nobody can tell whether it was sent before is pending, and not sent', async () => {
	const paymentRun = runWith({ find: broken });
	const payment = openPayment(paymentRun, ITEM, IDENTITY);
	await live(paymentRun, payment);

	expect(findingOf(payment.step).verdict).toMatchObject({
		outcome: 'pending',
		code: 'INTERNAL_ERROR',
	});
	expect(paymentRun.sent.size).toBe(0);
});
