import type { Item } from '../contract/item';
import { findLookAlikes, type LookAlikes } from '../payment/lookAlikes';
import type { Payment, PaymentRun } from './payment';
import { paidIn } from './registerRows';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
/** Jakarta is seven hours ahead of UTC, all year. */
const JAKARTA_MS = 7 * HOUR_MS;

/** The midnight in Jakarta that began the day. */
export const startOfDayMs = (nowMs: number): number =>
	Math.floor((nowMs + JAKARTA_MS) / DAY_MS) * DAY_MS - JAKARTA_MS;

/**
 * What looks like another payment of these items, or like one that the register saw paid today
 * under a reference that is not among them. It is a warning and no more: what is paid does not
 * depend on it, and nothing waits for it before the end.
 */
export async function lookAlikesOf(
	{ operation, register }: PaymentRun,
	items: readonly Item[],
	payments: readonly Payment[],
): Promise<LookAlikes> {
	const alike = new Map(findLookAlikes(operation, items));
	const isNew = payments.filter(({ step, memory }) => memory && step.act === 'prepare');
	if (!register || isNew.length === 0) return alike;
	const own = new Set(payments.map(({ identity }) => identity.reference));
	const paidOf = new Map<string, string>();
	for (const { amount, beneficiary, reference } of await register.paidSince(
		startOfDayMs(Date.now()),
	)) {
		// This run, too, writes down what it pays. Two rows of its own are compared above.
		if (amount > 0 && !own.has(reference)) {
			paidOf.set(JSON.stringify([amount, beneficiary]), reference);
		}
	}
	for (const { identity } of isNew) {
		const { amount, beneficiary } = paidIn(operation, identity.pays);
		const paid = paidOf.get(JSON.stringify([amount, beneficiary]));
		if (paid === undefined || alike.has(identity.reference)) continue;
		alike.set(identity.reference, { reference: paid, isPaid: true });
	}
	return alike;
}
