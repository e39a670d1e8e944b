import type { NodeExecutionHint } from 'n8n-workflow';

import type { Fields } from '../../../../nodes/shared/contract/field';
import { addHints } from '../../../../nodes/shared/run/hints';
import { failed, pending, type Verdict } from '../../../../nodes/shared/contract/verdict';
import { next } from '../../../../nodes/shared/payment/life';
import type { Payment } from '../../../../nodes/shared/run/payment';
import { PAYMENT } from '../../../support/madeUpOperations';
import { INVOICE } from '../../../support/payInvoices';
import { paymentRunOf, paymentsOf } from '../../../support/payments';

const SUCCESS: Verdict = { outcome: 'success', code: '00', message: '', advice: '' };

function hintsFor(verdicts: Verdict[], alike: [string, string][] = [], row: Fields = INVOICE) {
	const hints: NodeExecutionHint[] = [];
	const { paymentRun } = paymentRunOf();
	const { node } = paymentRun;
	node.addExecutionHints = (...more) => hints.push(...more);
	const payments: Payment[] = verdicts.map((verdict, n) => {
		const [payment] = paymentsOf(paymentRun, { ...row, reference: `INV-${n}` });
		if (!payment) throw new Error('No payment');
		return { ...payment, step: next(payment.start, { is: 'refused', verdict }) };
	});
	addHints(node, PAYMENT, payments, new Map(alike));
	return hints;
}

test('each outcome is counted and added up, in the order of the outputs', () => {
	const hints = hintsFor([failed('76', '', ''), SUCCESS, pending('68', ''), SUCCESS]);

	expect(hints).toEqual([
		{
			message: '2 paid, Rp 100,000; 1 to look up, Rp 50,000; 1 not paid, Rp 50,000',
			location: 'outputPane',
		},
	]);
});

test('what has no amount is counted only', () => {
	expect(hintsFor([SUCCESS], [], { account: '0812' })[0]?.message).toBe('1 paid');
});

test('nothing is said of nothing', () => {
	expect(hintsFor([])).toEqual([]);
});

test.each<[[string, string][], string]>([
	[[['B', 'A']], 'Look twice: B pays the same amount to the same account as A'],
	[
		[
			['B', 'A'],
			['C', 'A'],
			['D', 'A'],
		],
		'Look twice: B pays the same amount to the same account as A, and 2 more like it',
	],
])('rows that look alike are a warning (%j)', (alike, message) => {
	expect(hintsFor([SUCCESS], alike)[1]).toEqual({
		message,
		type: 'warning',
		location: 'outputPane',
	});
});
