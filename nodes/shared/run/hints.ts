import type { IExecuteFunctions } from 'n8n-workflow';

import { OUTCOMES, type Outcome } from '../contract/verdict';
import { describeLookAlike, type LookAlikes } from '../payment/lookAlikes';
import { rupiahText } from '../values/rupiah';
import { leadsNowhere } from './canvas';
import type { Sum, Sums } from './sums';

/** What a run says above its result: "3 paid, Rp13.250.000; 1 to look up", and what to mind. */
export function addHints(node: IExecuteFunctions, sums: Sums, alike: LookAlikes) {
	const said = [
		partOf('paid', sums.paidNow),
		partOf('paid before', sums.paidBefore),
		partOf('to look up', sums.pending),
		partOf('not paid', sums.failed),
	].filter((part) => part !== '');
	if (said.length > 0) node.addExecutionHints({ message: said.join('; '), location: 'outputPane' });
	for (const message of [
		...alikeWarning(alike),
		...looseWarnings(node, sums),
		...retryWarning(node),
	])
		node.addExecutionHints({ message, type: 'warning', location: 'outputPane' });
}

const partOf = (words: string, { count, amountIdr }: Sum): string =>
	count === 0 ? '' : `${count} ${words}${amountIdr > 0 ? `, ${rupiahText(amountIdr)}` : ''}`;

function alikeWarning(alike: LookAlikes): string[] {
	const [first] = alike;
	if (!first) return [];
	const [reference, other] = first;
	const more = alike.size > 1 ? `, and ${alike.size - 1} more like it` : '';
	return [`Look twice: ${reference} pays ${describeLookAlike(other)}${more}`];
}

const OUTPUT_NAMES: Record<Outcome, string> = {
	success: 'Success',
	pending: 'Pending',
	failed: 'Failed',
};

/** A node at the end of a flow shows all its outputs; one that goes on by some hides the rest. */
function looseWarnings(node: IExecuteFunctions, sums: Sums): string[] {
	const isLoose = OUTCOMES.map((_, output) => leadsNowhere(node, output));
	if (isLoose.every((loose) => loose)) return [];
	return OUTCOMES.filter((outcome, output) => isLoose[output] && sums[outcome].count > 0).map(
		(outcome) =>
			`The output ${OUTPUT_NAMES[outcome]} has items and leads nowhere: connect it, so that somebody sees them`,
	);
}

function retryWarning(node: IExecuteFunctions): string[] {
	return node.getNode().retryOnFail === true
		? [
				'Switch Retry On Fail off in the settings of this node: it looks unclear payments up by itself, and sends none twice',
			]
		: [];
}
