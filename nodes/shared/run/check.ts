import type { IDataObject } from 'n8n-workflow';

import type { Item } from '../contract/item';
import type { JobOperation, MoneyOperation } from '../contract/operation';
import { digestOf } from '../payment/approval';
import { refuseConflicts } from '../payment/conflicts';
import { openBatch, resultsOf, type Batch } from './batch';
import { readFunds } from './funds';
import { openRun } from './open';
import { findingOf, toOutput } from './output';
import type { Payment, PaymentRun } from './payment';
import { prepareAll } from './prepare';

/** What would become of a row if it were sent now. */
type Fate = 'send' | 'alreadyPaid' | 'inDoubt' | 'fault';

/**
 * Runs a payment up to its claim: one item per row, with what would be sent or why not, and with
 * what it comes to in all. Nothing is claimed and no money moves.
 */
export const checkOf =
	(operation: MoneyOperation): JobOperation['work'] =>
	async (node, system, items) => {
		const paymentRun = await openRun(node, system, operation, items, new Set());
		refuseConflicts(operation, items);
		const batch = await openBatch(paymentRun, items);
		await prepareAll(paymentRun, batch.payments);
		const sum = await sumUp(paymentRun, batch, items);
		const results = await resultsOf(paymentRun, batch, (payment, { item }) => {
			const json: IDataObject = { ...tell(operation, payment), batch: sum };
			return { data: { json, pairedItem: { item: item.index } } };
		});
		return results.map(({ data }) => data);
	};

const fateOf = ({ step }: Payment): Fate => {
	if (step.act === 'claim') return 'send';
	if (step.act === 'settle') return 'inDoubt';
	return findingOf(step).verdict.outcome === 'success' ? 'alreadyPaid' : 'fault';
};

function tell(operation: MoneyOperation, payment: Payment): IDataObject {
	const { item, fields, identity, step } = payment;
	const fate = fateOf(payment);
	const shown = toOutput(operation, item, fields, identity.reference, findingOf(step)).data.json;
	delete shown.outcome;
	const words = fate === 'send' || fate === 'inDoubt' ? WORDS[fate] : {};
	return { check: fate, ...shown, ...words };
}

const WORDS = {
	send: { code: 'READY', message: 'Would be sent', advice: 'Nothing was sent. It can be sent.' },
	inDoubt: {
		code: 'IN_PROGRESS',
		message: 'Another execution may have sent this payment, or may be sending it',
		advice: 'Send it all the same: what became of it is found out first, and it is paid once.',
	},
};

/** What the rows come to, in whole rupiah. */
async function sumUp(
	paymentRun: PaymentRun,
	{ payments, made }: Batch,
	items: readonly Item[],
): Promise<IDataObject> {
	const { operation } = paymentRun;
	const count = (fate: Fate) => payments.filter((payment) => fateOf(payment) === fate).length;
	const toSend = payments.filter((payment) => fateOf(payment) === 'send');
	const amount = operation.funds?.amount ?? '';
	const amountIdr = toSend.reduce((sum, { fields }) => sum + Number(fields[amount] ?? 0), 0);
	const balanceIdr = await readFunds(paymentRun, toSend);
	return {
		rows: items.length,
		toSend: toSend.length,
		amountToSend: amountIdr,
		alreadyPaid: count('alreadyPaid'),
		inDoubt: count('inDoubt'),
		faults: count('fault') + made.filter(({ isFaulty }) => isFaulty).length,
		...(balanceIdr !== undefined && { balance: balanceIdr, isCovered: balanceIdr >= amountIdr }),
		digest: digestOf(operation, items),
	};
}
