import { eventOf, findingOf, told } from '../../../../nodes/shared/run/pastEvent';
import { readPast, type Past } from '../../../../nodes/shared/register/history';
import { PAYMENT } from '../../../support/madeUpOperations';
import { INVOICE } from '../../../support/payInvoices';
import { memory, paymentRunOf, paymentsOf } from '../../../support/payments';
import { registerRow } from '../../../support/registerRows';

const FINGERPRINT = registerRow().fingerprint;

const at = '2026-11-30 09:05';
const atMs = Date.parse('2026-11-30T09:05:59Z');

const pastOf = (...rows: Parameters<typeof registerRow>[0][]): Past =>
	readPast(rows.map((row) => registerRow({ atMs, ...row })));

function eventFor(past: Past, over: string[] = []) {
	const { paymentRun } = paymentRunOf();
	const [payment] = paymentsOf(paymentRun, INVOICE);
	if (!payment) throw new Error('No payment');
	payment.memory = memory({ fingerprint: FINGERPRINT, past, over: new Set(over) });
	return eventOf(PAYMENT, payment, past);
}

test('nothing known, all failed and all given back are new', () => {
	expect(eventFor(pastOf())).toEqual({ is: 'isNew' });
	expect(eventFor(pastOf({ event: 'failed' }, { event: 'withdrawn', claim: 'claim-2' }))).toEqual({
		is: 'isNew',
	});
});

test.each(['claimed', 'pending'] as const)('a try that is %s is in doubt', (event) => {
	expect(eventFor(pastOf({ event }))).toEqual({ is: 'inDoubt' });
});

test('a try that is over is in doubt no more, but another one is', () => {
	expect(eventFor(pastOf({}), ['claim-1'])).toEqual({ is: 'isNew' });
	expect(eventFor(pastOf({}, { claim: 'claim-2' }), ['claim-1'])).toEqual({ is: 'inDoubt' });
});

test('a payment that was made is paid, with what is kept of it, whatever else is open', () => {
	const past = pastOf({ details: '{"disburseId":"7"}' }, { event: 'paid' }, { claim: 'claim-2' });

	expect(eventFor(past)).toEqual({
		is: 'wasPaid',
		finding: {
			verdict: {
				outcome: 'success',
				code: 'ALREADY_PAID',
				message: `Paid before, on ${at} UTC by execution 42; nothing was sent now`,
				advice: 'Nothing to do. Do not send this payment again.',
			},
			answer: { disburseId: '7' },
		},
	});
});

test('who has settled it by hand is named instead of the execution', () => {
	const { paid } = pastOf({ event: 'paid', settledBy: 'Siti: saw the statement' });

	expect(paid && told(paid)).toBe(`on ${at} UTC by Siti: saw the statement`);
	expect(paid && findingOf(paid).verdict.message).toContain('by Siti');
});

test.each([
	['paid', 'was paid before'],
	['claimed', 'was claimed before'],
	['pending', 'was claimed before'],
] as const)('another content that is %s is a conflict, and both are shown', (event, was) => {
	const conflict = eventFor(pastOf({ event, fingerprint: 'other' }));

	expect(conflict).toMatchObject({
		is: 'refused',
		verdict: { outcome: 'failed', code: 'REFERENCE_CONFLICT' },
	});
	const message = conflict.is === 'refused' ? conflict.verdict.message : '';
	expect(message).toContain(
		`Reference INV-1 ${was} (on ${at} UTC by execution 42) for amount 150000, beneficiary "014 8760673566", and here it is for amount 50000, beneficiary "0812"`,
	);
});

test('another content that failed, or that is over, is no conflict', () => {
	expect(eventFor(pastOf({ event: 'failed', fingerprint: 'other' }))).toEqual({ is: 'isNew' });
	expect(eventFor(pastOf({ fingerprint: 'other' }), ['claim-1'])).toEqual({ is: 'isNew' });
});

test('what was paid decides, also where another content is still open', () => {
	const past = pastOf({ event: 'paid' }, { claim: 'claim-2', fingerprint: 'other' });

	expect(eventFor(past)).toMatchObject({ is: 'wasPaid' });
});
