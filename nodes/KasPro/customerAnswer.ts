import type { IDataObject } from 'n8n-workflow';

import { asText } from '../shared/asText';
import type { ReadResult } from '../shared/operation';
import { isObject } from '../shared/send';
import { accessRefusal, explainRefusal, readAgain } from './refusal';
import { tidy } from './tidy';

/** 0 is success and 1 is "In Process"; neither is a refusal. */
const ACCEPTED = ['0', '1'];

/** Reads an answer of the wallet that pays nothing. */
export function readCustomerAnswer(body: IDataObject): ReadResult {
	if (ACCEPTED.includes(asText(body.code))) return { items: [flatten(body)] };
	return { refusal: readAgain(accessRefusal(body) ?? explainRefusal(body.code, body.message)) };
}

/** The fields of `data` on one level with the rest, so that the next node finds them. */
export function flatten({ data, ...rest }: IDataObject): IDataObject {
	if (isObject(data)) return tidy({ ...rest, ...data });
	return tidy(data === undefined ? rest : { ...rest, data });
}
