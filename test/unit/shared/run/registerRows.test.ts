import type { MoneyOperation } from '../../../../nodes/shared/contract/operation';
import { failed, pending, type Finding } from '../../../../nodes/shared/contract/verdict';
import { readPast } from '../../../../nodes/shared/register/history';
import { paidIn, rowMaker } from '../../../../nodes/shared/run/registerRows';
import { PAYMENT } from '../../../support/madeUpOperations';
import { INVOICE } from '../../../support/payInvoices';
import { memory, paymentRunOf, paymentsOf } from '../../../support/payments';
import { registerRow } from '../../../support/registerRows';

const WRITER = { execution: '42', workflow: 'Payroll', node: 'Pay' };

/** Its system knows each try by an ID, and its answers hold a number in `data`. */
const KEPT: MoneyOperation = {
	...PAYMENT,
	prepare: {
		attempt: 'id',
		request: () => ({ method: 'POST', url: '/inquiry' }),
		read: () => ({ fields: {} }),
	},
	remembered: { keeps: ['name', 'data.journal', 'data.none', 'gone'] },
};

const SUCCESS = { outcome: 'success', code: '00', message: 'Paid', advice: '' } as const;

function rowsFor(operation: MoneyOperation, more = {}) {
	const { paymentRun } = paymentRunOf(operation);
	const [payment] = paymentsOf(paymentRun, { ...INVOICE, pin: '123456' });
	if (!payment) throw new Error('No payment');
	Object.assign(payment.fields, more);
	const rows = rowMaker(operation, WRITER, () => memory());
	return {
		claimed: (atMs: number) => rows.claimed(payment, { token: 't', atMs }),
		withdrawn: () => rows.withdrawn(payment, 't'),
		ended: (finding: Finding) => rows.ended(payment, 't', finding),
		endedOther: rows.endedOther,
	};
}

test('a claim says who pays what to whom, by which try, and since when', () => {
	const { claimed } = rowsFor(KEPT, { id: 7, name: 'Budi', note: 'not kept' });

	expect(claimed(123)).toEqual({
		key: 'k',
		reference: 'INV-1',
		event: 'claimed',
		claim: 't',
		attempt: '7',
		fingerprint: 'f',
		amount: 50_000,
		beneficiary: '0812',
		code: '',
		message: '',
		details: '{"id":7,"name":"Budi"}',
		atMs: 123,
		...WRITER,
		settledBy: '',
	});
});

test('where the system knows no tries, a claim names none and keeps nothing', () => {
	expect(rowsFor(PAYMENT).claimed(123)).toMatchObject({ attempt: '', details: '{}' });
});

test('what is given back keeps nothing more', () => {
	const { withdrawn } = rowsFor(KEPT, { id: 7 });

	expect(withdrawn()).toMatchObject({
		event: 'withdrawn',
		claim: 't',
		attempt: '7',
		details: '{}',
	});
});

test.each([
	[SUCCESS, 'paid'],
	[pending('68', 'Late'), 'pending'],
	[failed('76', 'No account', ''), 'failed'],
] as const)('an end has the code and the words of the system (%#)', (verdict, event) => {
	const { ended } = rowsFor(KEPT);

	expect(ended({ verdict, answer: {} })).toMatchObject({
		event,
		code: verdict.code,
		message: verdict.message,
	});
});

test('an end keeps what the answer adds to the claim, and nothing of what nobody named', () => {
	const { ended } = rowsFor(KEPT, { id: 7, name: 'Budi' });
	const answer = { name: 'Budi', data: { journal: 'J-1', pin: '1' }, token: 'secret', id: 8 };

	expect(ended({ verdict: SUCCESS, answer }).details).toBe('{"id":8,"data":{"journal":"J-1"}}');
});

test('words are cut where a column ends', () => {
	const { ended } = rowsFor(KEPT);
	const verdict = { ...SUCCESS, message: 'x'.repeat(300) };

	expect(ended({ verdict, answer: {} }).message).toHaveLength(255);
});

test("the end of somebody else's try is written about that try, by who has found it out", () => {
	const { endedOther } = rowsFor(KEPT);
	const { open } = readPast([registerRow({ details: '{"id":7}', execution: '41' })]);
	const [claim] = open;
	if (!claim) throw new Error('No claim');

	expect(endedOther(claim, { verdict: SUCCESS, answer: { id: 7, name: 'Budi' } })).toMatchObject({
		...{ key: claim.row.key, claim: 'claim-1', attempt: '1001', amount: 150_000 },
		...{ event: 'paid', code: '00', execution: '42', details: '{"name":"Budi"}' },
	});
});

describe('the amount and the beneficiary', () => {
	test('are the only number, and all else', () => {
		expect(paidIn(PAYMENT, { bank: '014', account: '0812', amount: 5 })).toEqual({
			amount: 5,
			beneficiary: '014 0812',
		});
	});

	test('are the named number, where there are several', () => {
		const operation = { ...PAYMENT, remembered: { amount: 'total' } };

		expect(paidIn(operation, { grams: 2, total: 9 })).toEqual({ amount: 9, beneficiary: '2' });
	});

	test.each([1.5, -1, Number.NaN, 2 ** 53])('are no number that a table refuses (%d)', (amount) => {
		expect(paidIn(PAYMENT, { amount })).toEqual({ amount: 0, beneficiary: String(amount) });
	});

	test('are blank where nothing is told, and cut where a column ends', () => {
		expect(paidIn(PAYMENT, {})).toEqual({ amount: 0, beneficiary: '' });
		expect(paidIn(PAYMENT, { account: '1'.repeat(300) }).beneficiary).toHaveLength(255);
	});
});
