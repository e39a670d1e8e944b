import type { IDataObject } from 'n8n-workflow';

import { asText } from '../../shared/values/asText';
import type { ReadResult } from '../../shared/contract/result';
import { isObject } from '../../shared/values/json';
import { doubtsSuccess } from '../../shared/values/words';
import { explainRefusal, refuseChange, refuseRead } from './refusal';
import { tidy } from './tidy';

export interface GeneralResponse {
	/** Absent when the answer does not say. */
	isSuccess: boolean | undefined;
	code: string;
	message: string;
}

const generalResponseOf = ({ general_response: given }: IDataObject): IDataObject =>
	isObject(given) ? given : {};

/** The `general_response` of KasPro Bank and GoldPro, which says how a request went. */
export function readGeneralResponse(body: IDataObject): GeneralResponse {
	const { response_status, response_code, response_message } = generalResponseOf(body);
	return {
		isSuccess: typeof response_status === 'boolean' ? response_status : undefined,
		code: asText(response_code),
		message: asText(response_message),
	};
}

/** The fields of an answer, with the time of KasPro at which it was given. */
export function withTimestamp(body: IDataObject, fields: IDataObject): IDataObject {
	const { response_timestamp } = generalResponseOf(body);
	return response_timestamp === undefined ? fields : { ...fields, response_timestamp };
}

type Refuse = typeof refuseRead;

/** The result of a read that answers with one thing in `data`, and with `general_response`. */
export const readData = (
	body: IDataObject,
	pick: (data: unknown) => unknown = (data) => data,
	refuse: Refuse = refuseRead,
): ReadResult =>
	readGeneral(body, refuse, (data) => {
		const picked = pick(data);
		const { response_message } = generalResponseOf(body);
		const message = response_message === undefined ? {} : { response_message };
		return [withTimestamp(body, { ...(isObject(picked) ? tidy(picked) : {}), ...message })];
	});

/** The result of a call that does more than read, and answers like a read. */
export const readChange = (body: IDataObject): ReadResult =>
	readData(body, undefined, refuseChange);

/** The result of a read that answers with a list in `data`, and with `general_response`. */
export const readList = (body: IDataObject, items: (data: unknown) => IDataObject[]): ReadResult =>
	readGeneral(body, refuseRead, items);

function readGeneral(
	body: IDataObject,
	refuse: Refuse,
	items: (data: unknown) => IDataObject[],
): ReadResult {
	const { isSuccess, code, message } = readGeneralResponse(body);
	if (isSuccess === true && !doubtsSuccess(message)) return { items: items(body.data) };
	return {
		refusal: refuse(isSuccess === undefined ? explainResult(body) : explainRefusal(code, message)),
	};
}

/** The result of a read that answers with `message` and `result`. */
export function readResult(
	body: IDataObject,
	items: (result: unknown) => IDataObject[],
): ReadResult {
	return body.message === 'OK'
		? { items: items(body.result) }
		: { refusal: refuseRead(explainResult(body)) };
}

const explainResult = ({ message, result }: IDataObject) =>
	explainRefusal(message, typeof result === 'string' ? result : undefined);

/** One item per element; an element that is no object becomes the field `name`. */
export const listItems =
	(name: string) =>
	(list: unknown): IDataObject[] =>
		Array.isArray(list)
			? list.map((element: unknown) =>
					isObject(element) ? tidy(element) : { [name]: asText(element) },
				)
			: [];
