import type { IDataObject } from 'n8n-workflow';

import { asText } from '../../shared/values/asText';
import type { ReadResult } from '../../shared/contract/result';
import { isObject } from '../../shared/values/json';
import { doubtsSuccess, leavesOpen } from '../../shared/values/words';
import { accessRefusal, explainRefusal, refuseChange, refuseRead } from './refusal';
import { tidy } from './tidy';

/** 0 is success and 1 is "In Process"; neither is a refusal. */
const ACCEPTED = ['0', '1'];

const EACH_TRY_COUNTS =
	'No money moved, but each try counts, and KasPro may end the OTP after some. Get the right code from the customer, or send another one with Get OTP, before you run this again.';

/** Reads an answer of the wallet that pays nothing and changes nothing. */
export const readCustomerAnswer = (body: IDataObject): ReadResult =>
	isAccepted(body) ? { items: [flatten(body)] } : { refusal: refuseRead(reasonOf(body)) };

/** Reads the answer to a call of the wallet that does more than read, such as a registration. */
export function readCustomerChange(body: IDataObject): ReadResult {
	if (isAccepted(body)) return { items: [flatten(body)] };
	const closed = accessRefusal(body);
	if (!closed) return { refusal: refuseChange(reasonOf(body)) };
	const advice =
		'Nothing was changed. Mend the authentication of the credential and run this again.';
	return { refusal: { ...closed, advice } };
}

/** Only code 0 says that the code was right. Each wrong one brings the OTP closer to its end. */
export function readOtpAnswer(body: IDataObject): ReadResult {
	const result = readCustomerChange(body);
	if ('items' in result && !isRight(body)) return { refusal: refuseChange(reasonOf(body)) };
	if ('items' in result || accessRefusal(body)) return result;
	return { refusal: { ...result.refusal, advice: EACH_TRY_COUNTS } };
}

const isRight = ({ code, message }: IDataObject): boolean =>
	asText(code) === '0' && !doubtsSuccess(asText(message));

/** "Gagal" beside a code of success is none; "In Process" beside it is a request that was taken. */
function isAccepted({ code, message }: IDataObject): boolean {
	const text = asText(message);
	return ACCEPTED.includes(asText(code)) && (leavesOpen(text) || !doubtsSuccess(text));
}

const reasonOf = (body: IDataObject) =>
	accessRefusal(body) ?? explainRefusal(body.code, body.message);

/** The fields of `data` on one level with the rest, so that the next node finds them. */
export function flatten({ data, ...rest }: IDataObject): IDataObject {
	if (isObject(data)) return tidy({ ...rest, ...data });
	return tidy(data === undefined ? rest : { ...rest, data });
}
