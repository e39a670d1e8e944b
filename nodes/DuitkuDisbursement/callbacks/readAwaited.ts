import type { IDataObject, INodeExecutionData } from 'n8n-workflow';

import type { Item } from '../../shared/contract/item';
import type { JobOperation } from '../../shared/contract/operation';
import { ADVICE, pending, type Outcome, type Verdict } from '../../shared/contract/verdict';
import { invalidItemsError } from '../../shared/run/errors';
import { besideInput, describeOutcome } from '../../shared/run/output';
import { asText } from '../../shared/values/asText';
import { isObject } from '../../shared/values/json';
import { describeMismatch, findMismatch } from '../../shared/values/mismatch';
import { credentialOf } from '../../shared/wire/credentials';
import { AWAITED_ECHOES } from '../echoes';
import { accountOf, verifyCallback, type Account } from './readCallback';

/**
 * What a callback says of the cash out that waits for it: `outcome`, `reference` (the caller's),
 * `code`, `message`, `advice`, and the documented fields of a callback that is genuine. What is
 * missing, not genuine or of another cash out leaves it pending: its token may still be cashed.
 */
export const readAwaited: JobOperation['work'] = async (node, { credential }, items) => {
	const invalid = items.filter(({ faults }) => faults.length > 0);
	if (invalid.length > 0) throw invalidItemsError(node.getNode(), invalid, items.length);
	const account = accountOf(await credentialOf(node, credential));
	const inputs = node.getInputData();
	return items.map((item): INodeExecutionData => {
		const { verdict, fields } = read(item, account);
		const said = describeOutcome(verdict, asText(item.fields.custRefNumber));
		const data = { json: { ...said, ...fields }, pairedItem: { item: item.index } };
		return besideInput(data, NO_SECRETS, item, inputs[item.index]);
	});
};

const NO_SECRETS = { fields: [] };

interface Awaited {
	verdict: Verdict;
	/** The documented fields, where the callback is genuine and of this cash out. */
	fields: IDataObject;
}

function read({ fields: sent }: Item, account: Account): Awaited {
	const { callback } = sent;
	if (!isObject(callback)) return open('NO_CALLBACK', 'No callback came while it was waited for');
	const verified = verifyCallback(callback, account);
	if ('reason' in verified) {
		return open('CALLBACK_REFUSED', `What came is no callback: ${verified.reason}`);
	}
	const { event, fields, outcome } = verified;
	if (event !== 'cashOut') {
		return open('CALLBACK_REFUSED', 'What came is the callback of a clearing transfer');
	}
	const mismatch = findMismatch(fields, sent, AWAITED_ECHOES);
	if (mismatch) {
		const message = `The callback is of another cash out: ${describeMismatch(mismatch)}`;
		return open('CALLBACK_MISMATCH', message);
	}
	const message = asText(fields.statusDesc) || asText(fields.errorMessage) || WORDS[outcome];
	const verdict = { outcome, code: asText(fields.statusCode), message, advice: ADVICES[outcome] };
	// The signature covers neither its status nor its amount.
	return { verdict, fields: { ...fields, confirmed: false } };
}

const open = (code: string, message: string): Awaited => ({
	verdict: { ...pending(code, message), advice: ADVICES.pending },
	fields: {},
});

const WORDS: Record<Outcome, string> = {
	success: 'The money was picked up',
	pending: 'It is not clear yet',
	failed: 'The money was not picked up',
};

const ADVICES: Record<Outcome, string> = {
	success: ADVICE.done,
	pending:
		'The token may still be cashed. Do not send this payment again: wait for another callback, or ask Duitku with the customer reference number.',
	failed:
		'Duitku says that nobody has the money. No signature covers that: ask Duitku before you pay it again, and then under a new reference.',
};
