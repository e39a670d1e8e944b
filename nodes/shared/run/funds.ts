import { failed } from '../contract/verdict';
import { next } from '../payment/life';
import { rupiahText } from '../values/rupiah';
import { call } from '../wire/call';
import type { Payment, PaymentRun } from './payment';

const FUNDS_TIMEOUT_MS = 30_000;

/**
 * Sends none of the payments when there is too little to pay them all: otherwise it would be chance
 * who is paid. When the balance cannot be read, the system itself refuses what cannot be paid.
 */
export async function checkFunds(paymentRun: PaymentRun, ready: readonly Payment[]) {
	const { funds } = paymentRun.operation;
	const balanceIdr = await readFunds(paymentRun, ready);
	if (!funds || balanceIdr === undefined) return;
	const neededIdr = ready.reduce((sum, { fields }) => sum + Number(fields[funds.amount]), 0);
	if (balanceIdr >= neededIdr) return;
	const those = ready.length === 1 ? 'This payment needs' : `These ${ready.length} payments need`;
	const message = `${those} ${rupiahText(neededIdr)}, and the balance that can be paid out is ${rupiahText(balanceIdr)}; none of them was sent`;
	const verdict = failed('INSUFFICIENT_BALANCE', message, TOP_UP);
	for (const payment of ready) payment.step = next(payment.step.state, { is: 'refused', verdict });
}

const TOP_UP = 'No money moved. Top the balance up and run it again: that is safe.';

/** Whole rupiah that can be paid out, where these payments ask for it and the system says so. */
export async function readFunds(
	{ node, system, operation: { funds } }: PaymentRun,
	payments: readonly Payment[],
): Promise<number | undefined> {
	if (!funds || !payments.some(({ item }) => funds.needed(item.options))) return undefined;
	const reply = await call(node, system, funds.request, FUNDS_TIMEOUT_MS, 'ifRefused');
	if (reply.kind === 'none' || reply.httpStatus !== 200 || !reply.body) return undefined;
	return funds.read(reply.body);
}
