import type { MoneyOperation } from '../../../../nodes/shared/contract/operation';
import { next } from '../../../../nodes/shared/payment/life';
import { planAll } from '../../../../nodes/shared/run/plan';
import { PAYMENT } from '../../../support/madeUpOperations';
import { INVOICE, INVOICES, pathsOf } from '../../../support/payInvoices';
import { always, paymentRunOf, paymentsOf, verdictOf } from '../../../support/payments';

const times: number[] = [];

/** Goes by the way that the facts name; what is above 60,000 has none. */
const PLANNED: MoneyOperation = {
	...PAYMENT,
	facts: {
		request: { method: 'GET', url: '/ways' },
		needed: () => true,
		read: ({ way }) => ({ way }),
	},
	plan: ({ amount }, { by }, { way }, nowMs) => {
		times.push(nowMs);
		const isTooMuch = Number(amount) > 60_000;
		return isTooMuch ? { faults: ['too much', 'too late'] } : { fields: { way: by ?? way } };
	},
};

beforeEach(() => times.splice(0));

const prepareRun = (operation = PLANNED) =>
	paymentRunOf(operation, { answer: always({ way: 'A' }) });

test('adds to the fields of each payment what follows from item, facts and one time', async () => {
	const { paymentRun, sent } = prepareRun();
	const payments = paymentsOf(paymentRun, ...INVOICES);
	if (payments[1]) payments[1].item.options.by = 'B';
	await planAll(paymentRun, payments);

	expect(payments.map(({ fields }) => fields.way)).toEqual(['A', 'B', 'A']);
	expect(payments.map(({ item }) => item.fields.way)).toEqual([undefined, undefined, undefined]);
	expect(new Set(times).size).toBe(1);
	expect(pathsOf(sent)).toEqual(['/ways']);
});

test('refuses what cannot be sent now, and tells the item', async () => {
	const { paymentRun } = prepareRun();
	const payments = paymentsOf(paymentRun, INVOICE, { ...INVOICE, amount: 70_000 });
	await planAll(paymentRun, payments);

	expect(payments.map(({ step }) => step.act)).toEqual(['prepare', 'report']);
	expect(verdictOf(payments[1]!)).toMatchObject({
		outcome: 'failed',
		code: 'INVALID_INPUT',
		message: 'too much; too late',
	});
	expect(payments.map(({ item }) => item.faults)).toEqual([[], ['too much', 'too late']]);
});

test('leaves alone what is not to be sent anew, and asks nothing for it', async () => {
	const { paymentRun, sent } = prepareRun();
	const payments = paymentsOf(paymentRun, { ...INVOICE, amount: 70_000 });
	for (const payment of payments) payment.step = next(payment.start, { is: 'inDoubt' });
	await planAll(paymentRun, payments);

	expect(payments.map(({ step }) => step.act)).toEqual(['settle']);
	expect([sent, times]).toEqual([[], []]);
});

test('does nothing where there is nothing to plan', async () => {
	const { paymentRun, sent } = prepareRun({ ...PLANNED, plan: undefined });
	await planAll(paymentRun, paymentsOf(paymentRun, INVOICE));

	expect(sent).toEqual([]);
});

test('a plan that throws stops its own payment, and no other', async () => {
	const throws: MoneyOperation = {
		...PLANNED,
		plan: ({ amount }) => {
			if (amount === 70_000) throw new Error('No plan for this');
			return { fields: { way: 'A' } };
		},
	};
	const { paymentRun } = prepareRun(throws);
	const rows = [
		INVOICE,
		{ ...INVOICE, reference: 'B', amount: 70_000 },
		{ ...INVOICE, reference: 'C' },
	];
	const payments = paymentsOf(paymentRun, ...rows);
	await planAll(paymentRun, payments);

	expect(payments.map(({ step }) => step.act)).toEqual(['prepare', 'report', 'prepare']);
	expect(payments[1] && verdictOf(payments[1])).toMatchObject({
		outcome: 'failed',
		code: 'NOT_SENT',
		message: 'No plan for this',
	});
});
