import type { IDataObject } from 'n8n-workflow';

import type { Fields } from '../../shared/contract/field';
import type { Verdict } from '../../shared/contract/verdict';
import { isObject } from '../../shared/values/json';
import { bodyOf } from '../common/body';
import { generalResponseOf } from '../common/general/answer';
import { whyNotLetIn } from '../common/reasons';
import {
	contradicts,
	findDoubt,
	notLetIn,
	refusedForSure,
	speaksOfAnother,
	succeeded,
	unclear,
	type Statement,
} from '../common/verdicts';
import { findConfirmationMismatch, findWithdrawalMismatch, type FindMismatch } from './echoes';

/** What to do about a pending confirmation: there is no call that could tell. */
export const RECONCILE =
	'The money or the gold may have moved. Do not confirm this again. KasPro documents no status call: look at the GoldPro account, or ask KasPro with the request ID.';

const SUCCESS = '200';

/** What the answer to a confirmation says of the money and the gold. */
const judgeBy =
	(findMismatch: FindMismatch) =>
	(body: IDataObject, fields: Fields): Verdict => {
		const { isSuccess: status, code, message } = generalResponseOf(body);
		const said: Statement = { code, message, data: body.data };
		const isSuccess = status === true && code === SUCCESS && !whyNotLetIn(body);

		const refused = notLetIn(body) ?? (status === false ? refusedForSure(said) : undefined);
		if (refused) return refused;
		if (!isSuccess) return unclear(said, RECONCILE);
		const doubt = findDoubt(said);
		if (doubt !== undefined) return contradicts(said, doubt, RECONCILE);
		const mismatch = findMismatch(isObject(body.data) ? body.data : {}, bodyOf(fields));
		return mismatch ? speaksOfAnother(mismatch, RECONCILE) : succeeded(said);
	};

/** A purchase, a sale or a transfer of what was quoted. */
export const judgeConfirmation = judgeBy(findConfirmationMismatch);

export const judgeWithdrawal = judgeBy(findWithdrawalMismatch);
