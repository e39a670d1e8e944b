import type { IDataObject } from 'n8n-workflow';

import { asText } from '../shared/asText';
import type { ReadResult } from '../shared/operation';
import { isObject } from '../shared/send';
import { explainRefusal, readAgain } from './refusal';
import { tidy } from './tidy';

export interface GeneralResponse {
	/** Absent when the answer does not say. */
	isSuccess: boolean | undefined;
	code: string;
	message: string;
}

/** The `general_response` of KasPro Bank and GoldPro, which says how a request went. */
export function readGeneralResponse(body: IDataObject): GeneralResponse {
	const given = isObject(body.general_response) ? body.general_response : {};
	const { response_status: status, response_code: code, response_message: message } = given;
	return {
		isSuccess: typeof status === 'boolean' ? status : undefined,
		...explainRefusal(code, message),
	};
}

/** The result of a read that answers with `data` and `general_response`. */
export function readData(
	body: IDataObject,
	items: (data: unknown) => IDataObject[] = oneItem,
): ReadResult {
	const { isSuccess, ...reason } = readGeneralResponse(body);
	if (isSuccess === true) return { items: items(body.data) };
	return { refusal: readAgain(isSuccess === false ? reason : explainResult(body)) };
}

/** The result of a read that answers with `message` and `result`. */
export function readResult(
	body: IDataObject,
	items: (result: unknown) => IDataObject[],
): ReadResult {
	return body.message === 'OK'
		? { items: items(body.result) }
		: { refusal: readAgain(explainResult(body)) };
}

const explainResult = ({ message, result }: IDataObject) =>
	explainRefusal(message, typeof result === 'string' ? result : undefined);

const oneItem = (data: unknown): IDataObject[] => [isObject(data) ? tidy(data) : {}];

/** One item per element; an element that is no object becomes the field `name`. */
export const listItems =
	(name: string) =>
	(list: unknown): IDataObject[] =>
		Array.isArray(list)
			? list.map((element: unknown) =>
					isObject(element) ? tidy(element) : { [name]: asText(element) },
				)
			: [];
