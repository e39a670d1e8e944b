import type { IDataObject } from 'n8n-workflow';

import type { ReadResult } from '../../../shared/contract/result';
import { doubtsSuccess } from '../../../shared/values/words';
import { itemsOf } from '../answer';
import { explain, explainResult, refuseChange, refuseRead } from '../reasons';
import { generalResponseOf, recordOf } from './answer';

/** Reads an answer with one thing in `data`. */
export const readAnswer = (body: IDataObject): ReadResult => readPart(body, body.data);

/** Reads an answer with one thing in this part of `data`. */
export const readPart = (body: IDataObject, part: unknown): ReadResult =>
	read(body, refuseRead, () => [recordOf(body, part)]);

/** Reads the answer to a call that does more than read. */
export const readChange = (body: IDataObject): ReadResult =>
	read(body, refuseChange, () => [recordOf(body, body.data)]);

/** Reads an answer with a list in `data`; the name is for elements that are no objects. */
export const readListAnswer = (body: IDataObject, name: string): ReadResult =>
	read(body, refuseRead, () => itemsOf(body.data, name));

function read(
	body: IDataObject,
	refuse: typeof refuseRead,
	items: () => IDataObject[],
): ReadResult {
	const { isSuccess, code, message } = generalResponseOf(body);
	if (isSuccess === true && !doubtsSuccess(message)) return { items: items() };
	const reason = isSuccess === undefined ? explainResult(body) : explain(code, message);
	return { refusal: refuse(reason) };
}
