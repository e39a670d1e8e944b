import type { IDataObject } from 'n8n-workflow';

import type { ReadResult, Refusal } from '../shared/contract/result';
import { explain, fieldsOf } from './answer';

/** Reads the answer to an inquiry: its item, or why the switcher refused. */
export function readAnswer(body: IDataObject): ReadResult {
	return body.code === '00'
		? { items: [fieldsOf(body)] }
		: { refusal: refusalOf(body, 'Check bank and account. Nothing was changed.') };
}

export const refusalOf = (body: IDataObject, advice: string): Refusal => ({
	...explain(body),
	advice,
});
