import type { MoneyOperation } from '../../../../nodes/shared/contract/operation';
import { checkFunds, readFunds } from '../../../../nodes/shared/run/funds';
import { PAYMENT } from '../../../support/madeUpOperations';
import { INVOICE, INVOICES, pathsOf } from '../../../support/payInvoices';
import { always, paymentRunOf, paymentsOf, verdictOf } from '../../../support/payments';

const FUNDED: MoneyOperation = {
	...PAYMENT,
	funds: {
		request: { method: 'POST', url: '/balance' },
		needed: ({ checkBalance }) => checkBalance !== false,
		amount: 'amount',
		read: ({ balance }) => (typeof balance === 'number' ? balance : undefined),
	},
};

const check = async (
	rows: (typeof INVOICE)[],
	answer = always({ balance: 149_999 }),
	operation = FUNDED,
) => {
	const { paymentRun, sent } = paymentRunOf(operation, { answer });
	const payments = paymentsOf(paymentRun, ...rows);
	await checkFunds(paymentRun, payments);
	return { payments, sent, acts: payments.map(({ step }) => step.act) };
};

const WENT_ON = INVOICES.map(() => 'prepare');

test('too little for all refuses all, and says how much is needed', async () => {
	const { payments, sent } = await check(INVOICES);

	expect(payments.map((payment) => verdictOf(payment).code)).toEqual(
		INVOICES.map(() => 'INSUFFICIENT_BALANCE'),
	);
	expect(verdictOf(payments[0]!)).toMatchObject({
		outcome: 'failed',
		message:
			'These 3 payments need Rp150.000, and the balance that can be paid out is Rp149.999; none of them was sent',
	});
	expect(pathsOf(sent)).toEqual(['/balance']);
});

test('one payment is spoken of as one', async () => {
	const { payments } = await check([{ ...INVOICE, amount: 150_000 }]);

	expect(verdictOf(payments[0]!).message).toMatch(/^This payment needs Rp150.000, /);
});

test('a balance to the rupiah is enough', async () => {
	const { acts } = await check(INVOICES, always({ balance: 150_000 }));

	expect(acts).toEqual(WENT_ON);
});

test.each([
	['does not say it', always({ code: '00' })],
	['is no HTTP 200', always({ balance: 0 }, 500)],
	['is no JSON', always('<html>')],
	['does not come', () => Promise.reject(new Error('lost'))],
])('an answer that %s stops nothing', async (_, answer) => {
	const { acts } = await check(INVOICES, answer);

	expect(acts).toEqual(WENT_ON);
});

test('nobody asks where there are no funds, no payments, or nobody who wants it', async () => {
	const without = await check(INVOICES, always({ balance: 0 }), PAYMENT);
	const none = await check([]);
	const { paymentRun, sent } = paymentRunOf(FUNDED);
	const payments = paymentsOf(paymentRun, INVOICE);
	for (const { item } of payments) item.options.checkBalance = false;

	expect(await readFunds(paymentRun, payments)).toBeUndefined();
	expect([without.sent, none.sent, sent]).toEqual([[], [], []]);
	expect(without.acts).toEqual(WENT_ON);
});
