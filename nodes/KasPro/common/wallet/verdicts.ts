import type { IDataObject } from 'n8n-workflow';

import type { Fields } from '../../../shared/contract/field';
import type { Verdict } from '../../../shared/contract/verdict';
import { asText } from '../../../shared/values/asText';
import { isObject } from '../../../shared/values/json';
import { isIncomparable } from '../../../shared/values/mismatch';
import { bodyOf } from '../body';
import { whyNotLetIn } from '../reasons';
import {
	contradicts,
	findDoubt,
	notLetIn,
	refusedForSure,
	speaksOfAnother,
	succeeded,
	unclear,
	type Statement,
} from '../verdicts';
import { findPaymentMismatch } from './echoes';

/** What to do about a pending payment: there is no call that could tell. */
export const RECONCILE =
	'The money may have moved or may still move. Do not send this payment again. KasPro documents no status call: ask KasPro with the responseId or reffId, or look at the transaction history.';

const SUCCESS = '0';
const IN_PROCESS = '1';

/**
 * What the answer to a payment from a wallet says of the money. Code 0 is success and 1 is
 * "In Process"; an answer marked "Async" is not settled whatever its code.
 */
export function judgePayment(body: IDataObject, fields: Fields): Verdict {
	const { data } = body;
	const said: Statement = { code: asText(body.code), message: asText(body.message), data };
	const isAsync = isObject(data) && asText(data.flowType).toLowerCase() === 'async';
	const isSuccess =
		said.code === SUCCESS && !isAsync && !isIncomparable(data) && !whyNotLetIn(body);

	const refused = notLetIn(body) ?? refusedForSure(said);
	if (refused) return refused;
	if (isSuccess || isAsync || said.code === IN_PROCESS) {
		const mismatch = findPaymentMismatch(data, bodyOf(fields));
		if (mismatch) return speaksOfAnother(mismatch, RECONCILE);
	}
	if (!isSuccess) return unclear(said, RECONCILE);
	const doubt = findDoubt(said);
	return doubt === undefined ? succeeded(said) : contradicts(said, doubt, RECONCILE);
}
