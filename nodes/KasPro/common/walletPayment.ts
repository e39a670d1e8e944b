import type { IDataObject } from 'n8n-workflow';

import { asText } from '../../shared/values/asText';
import { isIncomparable } from '../../shared/values/mismatch';
import type { Fields } from '../../shared/contract/field';
import type { MoneyOperation } from '../../shared/contract/operation';
import { ADVICE, type Verdict } from '../../shared/contract/verdict';
import { isObject } from '../../shared/values/json';
import { flatten } from './customerAnswer';
import { bodyIsNotEmpty, bodyOf } from './fields';
import { accessRefusal, explainRefusal } from './refusal';
import {
	contradicts,
	findDoubt,
	notLetIn,
	refusedForSure,
	type Said,
	speaksOfAnother,
} from './verdicts';
import { findWalletMismatch } from './walletEchoes';

/** What to do about a pending payment: there is no call that could tell. */
const RECONCILE =
	'The money may have moved or may still move. Do not send this payment again. KasPro documents no status call: ask KasPro with the responseId or reffId, or look at the transaction history.';

const SUCCESS = '0';
const IN_PROCESS = '1';

/**
 * What the answer to a payment from a wallet says of the money. Code 0 is success and 1 is
 * "In Process"; an answer marked "Async" is not settled whatever its code.
 */
function judge(body: IDataObject, fields: Fields): Verdict {
	const { data } = body;
	const said: Said = { code: asText(body.code), message: asText(body.message), data };
	const isAsync = isObject(data) && asText(data.flowType).toLowerCase() === 'async';
	const isSuccess =
		said.code === SUCCESS && !isAsync && !isIncomparable(data) && !accessRefusal(body);

	const refused = notLetIn(body) ?? refusedForSure(said);
	if (refused) return refused;
	if (isSuccess || isAsync || said.code === IN_PROCESS) {
		const mismatch = findWalletMismatch(data, bodyOf(fields));
		if (mismatch) return speaksOfAnother(mismatch, RECONCILE);
	}
	const reason = explainRefusal(body.code, body.message);
	if (!isSuccess) return { outcome: 'pending', ...reason, advice: RECONCILE };
	const doubt = findDoubt(said);
	if (doubt !== undefined) return contradicts(said, doubt, RECONCILE);
	return { outcome: 'success', ...reason, advice: ADVICE.done };
}

/** What payments from a wallet have in common: everything but their page of the document. */
export const walletPayment: Pick<
	MoneyOperation,
	'movesMoney' | 'pays' | 'reference' | 'rules' | 'judge' | 'output' | 'reconcile'
> = {
	movesMoney: true,
	pays: ['amount', 'account', 'mobileNumber'],
	reference: (fields) => asText(bodyOf(fields).requestId),
	rules: bodyIsNotEmpty,
	judge,
	output: flatten,
	reconcile: RECONCILE,
};
