import type { IExecuteFunctions } from 'n8n-workflow';

import type { MoneyOperation } from '../../../../nodes/shared/contract/operation';
import { openJournal, type Journal } from '../../../../nodes/shared/payment/journal';
import { emptyJournal } from '../../../../nodes/shared/payment/savedJournal';
import { live, type Payment, type PaymentRun } from '../../../../nodes/shared/run/live';

const broken = () => {
	throw new Error('Out of memory');
};

/** A run whose journal breaks, and whose node can do nothing: whatever it sent would throw. */
const runWith = (journal: Partial<Journal>): PaymentRun => ({
	node: { getExecutionCancelSignal: () => undefined } as unknown as IExecuteFunctions,
	system: { name: 'Test', credential: 'test', resources: [] },
	operation: {} as MoneyOperation,
	runIndex: 0,
	journal: { ...openJournal(emptyJournal()), ...journal },
	sent: new Set(),
});

const payment: Payment = {
	item: { index: 0, fields: {}, options: {}, faults: [] },
	identity: { key: 'reference:1', reference: '1', fingerprint: 'f', pays: {} },
	request: { method: 'POST', url: '/' },
};

test('a payment that cannot be written down is not sent', async () => {
	const paymentRun = runWith({ claim: broken });
	const { verdict } = await live(paymentRun, payment);

	expect(verdict).toMatchObject({ outcome: 'failed', code: 'NOT_SENT', message: 'Out of memory' });
	expect(paymentRun.sent.size).toBe(0);
});

test('a payment of which nobody can tell whether it was sent before is pending, and not sent', async () => {
	const paymentRun = runWith({ find: broken });
	const { verdict } = await live(paymentRun, payment);

	expect(verdict).toMatchObject({ outcome: 'pending', code: 'INTERNAL_ERROR' });
	expect(paymentRun.sent.size).toBe(0);
});
