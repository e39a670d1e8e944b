import type { IDataObject } from 'n8n-workflow';

import { bodyOf } from '../common/fields';
import { readGeneralResponse, withTimestamp } from '../common/generalResponse';
import { accessRefusal, explainRefusal } from '../common/refusal';
import { tidy } from '../common/tidy';
import {
	contradicts,
	findDoubt,
	notLetIn,
	refusedForSure,
	type Said,
	speaksOfAnother,
} from '../common/verdicts';
import { asText } from '../../shared/values/asText';
import type { Fields } from '../../shared/contract/field';
import type { MoneyOperation } from '../../shared/contract/operation';
import { ADVICE, type Verdict } from '../../shared/contract/verdict';
import { isObject } from '../../shared/values/json';
import { findConfirmationMismatch, type FindMismatch, findWithdrawalMismatch } from './echoes';

const RECONCILE =
	'The money or the gold may have moved. Do not confirm this again. KasPro documents no status call: look at the GoldPro account, or ask KasPro with the request ID.';

const SUCCESS = '200';

/** What the answer to a purchase or a confirmation says of the money and the gold. */
const judgeBy =
	(findMismatch: FindMismatch) =>
	(body: IDataObject, fields: Fields): Verdict => {
		const { isSuccess: status, code, message } = readGeneralResponse(body);
		const said: Said = { code, message, data: body.data };
		const reason = explainRefusal(code, message);

		const refused = notLetIn(body) ?? (status === false ? refusedForSure(said) : undefined);
		if (refused) return refused;
		if (status !== true || code !== SUCCESS || accessRefusal(body)) {
			return { outcome: 'pending', ...reason, advice: RECONCILE };
		}
		const doubt = findDoubt(said);
		if (doubt !== undefined) return contradicts(said, doubt, RECONCILE);
		const answered = isObject(body.data) ? body.data : {};
		const mismatch = findMismatch(answered, bodyOf(fields));
		if (mismatch) return speaksOfAnother(mismatch, RECONCILE);
		return { outcome: 'success', ...reason, advice: ADVICE.done };
	};

type GoldPayment = Pick<
	MoneyOperation,
	'movesMoney' | 'pays' | 'reference' | 'judge' | 'output' | 'reconcile'
>;

/** What payments and transfers of gold have in common: everything but their page of the document. */
export const goldPayment: GoldPayment = {
	movesMoney: true,
	pays: ['gold_weight', 'amount', 'phone_number'],
	reference: (fields) => asText(bodyOf(fields).request_id),
	judge: judgeBy(findConfirmationMismatch),
	output: (body) => withTimestamp(body, isObject(body.data) ? tidy(body.data) : {}),
	reconcile: RECONCILE,
};

export const goldWithdrawal: GoldPayment = {
	...goldPayment,
	judge: judgeBy(findWithdrawalMismatch),
};
