import { ADVICE, failed } from '../contract/verdict';
import { next } from '../payment/life';
import { readFacts } from './facts';
import type { Payment, PaymentRun } from './payment';

/**
 * Plans what is to be sent anew, such as the channel of a payout. The rules of today do not hold
 * for what was sent before: what is closed or above a limit now may have been paid this morning.
 */
export async function planAll(
	{ node, system, operation }: PaymentRun,
	payments: readonly Payment[],
) {
	const { plan } = operation;
	const isNew = payments.filter(({ step }) => step.act === 'prepare');
	if (!plan || isNew.length === 0) return;
	const items = isNew.map(({ item }) => item);
	const facts = await readFacts(node, system, operation, items);
	// One time for all: no file is to be half before and half after the end of a clearing.
	const nowMs = Date.now();
	for (const payment of isNew) {
		const { item, fields, step } = payment;
		const planned = plan(fields, item.options, facts, nowMs);
		if ('fields' in planned) {
			Object.assign(fields, planned.fields);
			continue;
		}
		item.faults.push(...planned.faults);
		const verdict = failed('INVALID_INPUT', planned.faults.join('; '), ADVICE.correct);
		payment.step = next(step.state, { is: 'refused', verdict });
	}
}
