import type { IExecuteFunctions } from 'n8n-workflow';

import type { MoneyOperation } from '../contract/operation';
import { OUTCOMES, type Outcome } from '../contract/verdict';
import { rupiahText } from '../values/rupiah';
import { findingOf } from './output';
import type { Payment } from './payment';

const WORDS: Record<Outcome, string> = {
	success: 'paid',
	pending: 'to look up',
	failed: 'not paid',
};

/** Says above the result what came of the run: "3 paid, Rp 13,250,000; 1 to look up". */
export function addHints(
	node: IExecuteFunctions,
	operation: MoneyOperation,
	payments: readonly Payment[],
	alike: ReadonlyMap<string, string>,
) {
	const sums = OUTCOMES.flatMap((outcome) => {
		const own = payments.filter(({ step }) => findingOf(step).verdict.outcome === outcome);
		if (own.length === 0) return [];
		const amountIdr = own.reduce((sum, { fields }) => sum + amountOf(operation, fields), 0);
		return [`${own.length} ${WORDS[outcome]}${amountIdr > 0 ? `, ${rupiahText(amountIdr)}` : ''}`];
	});
	if (sums.length > 0) node.addExecutionHints({ message: sums.join('; '), location: 'outputPane' });

	if (alike.size === 0) return;
	const [reference = '', first = ''] = [...alike][0] ?? [];
	const more = alike.size > 1 ? `, and ${alike.size - 1} more like it` : '';
	node.addExecutionHints({
		message: `Look twice: ${reference} pays the same amount to the same account as ${first}${more}`,
		type: 'warning',
		location: 'outputPane',
	});
}

const amountOf = ({ pays }: MoneyOperation, fields: Payment['fields']): number => {
	const amount = pays.map((name) => fields[name]).find((value) => typeof value === 'number');
	return typeof amount === 'number' ? amount : 0;
};
