import type { IDataObject } from 'n8n-workflow';

import { asText } from '../shared/asText';
import type { MoneyOperation } from '../shared/operation';
import { ADVICE, type Outcome, type Verdict } from '../shared/outcome';
import { isObject } from '../shared/send';
import { flatten } from './customerAnswer';
import { bodyOf } from './fields';
import { accessRefusal, explainRefusal, leavesOpen } from './refusal';

/** What to do about a pending payment: there is no call that could tell. */
const RECONCILE =
	'The money may have moved or may still move. Do not send this payment again. KasPro documents no status call: ask KasPro with the responseId or reffId, or look at the transaction history.';

const ADVICE_FOR: Record<Outcome, string> = {
	success: ADVICE.done,
	pending: RECONCILE,
	failed: ADVICE.correct,
};

const IN_PROCESS = /in process/i;

/** What the answer to a payment from a wallet says of the money. */
function judge(body: IDataObject): Verdict {
	const refused = accessRefusal(body);
	if (refused) return { outcome: 'failed', ...refused, advice: ADVICE.notRun };
	const outcome = outcomeOf(body);
	return {
		outcome,
		...explainRefusal(body.code, body.message),
		advice: ADVICE_FOR[outcome],
	};
}

/**
 * Code 0 is success and 1 is "In Process"; an answer marked "Async" is not settled whatever its
 * code. The printed refusal has another code, a message and no data; anything else is unclear.
 */
function outcomeOf({ code: given, message: text, data }: IDataObject): Outcome {
	const code = asText(given);
	const message = asText(text);
	const isAsync = isObject(data) && asText(data.flowType).toLowerCase() === 'async';
	if (code === '1' || isAsync || IN_PROCESS.test(message)) return 'pending';
	if (code === '0') return 'success';
	const isRefusal = /^-?\d+$/.test(code) && !isServerFault(code) && (data ?? null) === null;
	return isRefusal && !leavesOpen(message) ? 'failed' : 'pending';
}

/** Codes that repeat an HTTP status of a server that does not know what it did. */
const isServerFault = (code: string) => code === '408' || /^5\d\d$/.test(code);

/** What payments from a wallet have in common: everything but their page of the document. */
export const walletPayment: Pick<
	MoneyOperation,
	'movesMoney' | 'reference' | 'judge' | 'output' | 'reconcile'
> = {
	movesMoney: true,
	reference: (fields) => asText(bodyOf(fields).requestId),
	judge,
	output: flatten,
	reconcile: RECONCILE,
};
