import type { IDataObject } from 'n8n-workflow';

import type { MoneyOperation } from '../contract/operation';
import { ADVICE, failed, type Finding, type Verdict } from '../contract/verdict';
import { describeConflict } from '../payment/conflicts';
import type { Event } from '../payment/life';
import type { Claim, Past } from '../register/history';
import type { Payment } from './payment';
import { paidIn } from './registerRows';

/** What the register's knowledge of a payment means for it. */
export function eventOf(operation: MoneyOperation, payment: Payment, past: Past): Event {
	const { fingerprint, over } = payment.memory ?? {};
	const open = past.open.filter(({ token }) => !over?.has(token));
	const deciding = past.paid ? [past.paid] : open;
	const other = deciding.find(({ row }) => row.fingerprint !== fingerprint);
	if (other) return { is: 'refused', verdict: conflictWith(operation, payment, other) };
	if (past.paid) return { is: 'wasPaid', finding: findingOf(past.paid) };
	return open.length > 0 ? { is: 'inDoubt' } : { is: 'isNew' };
}

/** Of a payment that another execution has paid, with what is kept of its answer. */
export const findingOf = (paid: Claim): Finding => ({
	verdict: {
		outcome: 'success',
		code: 'ALREADY_PAID',
		message: `Paid before, ${told(paid)}; nothing was sent now`,
		advice: ADVICE.done,
	},
	answer: paid.kept,
});

/** When and by whom. */
export const told = ({ row }: Claim): string =>
	`on ${new Date(row.atMs).toISOString().slice(0, 16).replace('T', ' ')} UTC by ${
		row.settledBy === '' ? `execution ${row.execution}` : row.settledBy
	}`;

function conflictWith(operation: MoneyOperation, { identity }: Payment, claim: Claim): Verdict {
	const { reference, pays } = identity;
	const { row } = claim;
	const there: IDataObject = { amount: row.amount, beneficiary: row.beneficiary };
	const here: IDataObject = paidIn(operation, pays);
	const was = `was ${row.event === 'paid' ? 'paid' : 'claimed'} before (${told(claim)})`;
	const message = describeConflict(reference, was, there, here);
	return failed('REFERENCE_CONFLICT', message, ADVICE.otherReference);
}
