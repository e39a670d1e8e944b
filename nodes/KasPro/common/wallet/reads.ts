import type { IDataObject } from 'n8n-workflow';

import type { ReadResult } from '../../../shared/contract/result';
import { asText } from '../../../shared/values/asText';
import { doubtsSuccess, leavesOpen } from '../../../shared/values/words';
import { explain, refuseChange, refuseRead, whyNotLetIn } from '../reasons';
import { MEND_ACCESS } from '../refusals';
import { fieldsOf } from './answer';

/** 0 is success and 1 is "In Process"; neither is a refusal. */
const ACCEPTED = ['0', '1'];

const EACH_TRY_COUNTS =
	'No money moved, but each try counts, and KasPro may end the OTP after some. Get the right code from the customer, or send another one with Get OTP, before you run this again.';

/** Reads an answer of the wallet that pays nothing and changes nothing. */
export const readAnswer = (body: IDataObject): ReadResult =>
	isAccepted(body) ? { items: [fieldsOf(body)] } : { refusal: refuseRead(reasonOf(body)) };

/** Reads the answer to a call of the wallet that does more than read, such as a registration. */
export function readChange(body: IDataObject): ReadResult {
	if (isAccepted(body)) return { items: [fieldsOf(body)] };
	const closed = whyNotLetIn(body);
	return closed
		? { refusal: { ...closed, advice: `Nothing was changed. ${MEND_ACCESS}` } }
		: { refusal: refuseChange(reasonOf(body)) };
}

/** Only code 0 says that the code was right. Each wrong one brings the OTP closer to its end. */
export function readOtpAnswer(body: IDataObject): ReadResult {
	const result = readChange(body);
	if ('items' in result) return isRight(body) ? result : { refusal: refuseChange(reasonOf(body)) };
	return whyNotLetIn(body) ? result : { refusal: { ...result.refusal, advice: EACH_TRY_COUNTS } };
}

const isRight = ({ code, message }: IDataObject): boolean =>
	asText(code) === '0' && !doubtsSuccess(asText(message));

/** "Gagal" beside a code of success is none; "In Process" beside it is a request that was taken. */
function isAccepted({ code, message }: IDataObject): boolean {
	const text = asText(message);
	return ACCEPTED.includes(asText(code)) && (leavesOpen(text) || !doubtsSuccess(text));
}

const reasonOf = (body: IDataObject) => whyNotLetIn(body) ?? explain(body.code, body.message);
