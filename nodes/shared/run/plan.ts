import { ADVICE, failed } from '../contract/verdict';
import { next } from '../payment/life';
import { messageOf } from '../values/messageOf';
import { readFacts } from './facts';
import type { Payment, PaymentRun } from './payment';

/**
 * Plans what is to be sent anew, such as the channel of a payout. The rules of today do not hold
 * for what was sent before: what is closed or above a limit now may have been paid this morning.
 * Never throws.
 */
export async function planAll(
	{ node, system, operation }: PaymentRun,
	payments: readonly Payment[],
) {
	const { plan } = operation;
	const isNew = payments.filter(({ step }) => step.act === 'prepare');
	if (!plan || isNew.length === 0) return;
	const items = isNew.map(({ item }) => item);
	// One time for all: no file is to be half before and half after the end of a clearing.
	const nowMs = Date.now();
	const facts = readFacts(node, system, operation, items);
	for (const payment of isNew) {
		const { item, fields, step } = payment;
		try {
			const planned = plan(fields, item.options, await facts, nowMs);
			if ('fields' in planned) {
				Object.assign(fields, planned.fields);
				continue;
			}
			item.faults.push(...planned.faults);
			const verdict = failed('INVALID_INPUT', planned.faults.join('; '), ADVICE.correct);
			payment.step = next(step.state, { is: 'refused', verdict });
		} catch (error) {
			// The others, some of them sent or in doubt by now, go on.
			payment.step = next(step.state, { is: 'broke', message: messageOf(error) });
		}
	}
}
