import type { IDataObject } from 'n8n-workflow';

import type { ReadResult } from '../../shared/contract/result';
import { itemsOf } from '../common/answer';
import { explainResult, refuseRead } from '../common/reasons';

/** The result of a read that answers with `message` and a list in `result`. */
export const readListAnswer = (
	body: IDataObject,
	name: string,
	select: (items: IDataObject[]) => IDataObject[] = (items) => items,
): ReadResult =>
	body.message === 'OK'
		? { items: select(itemsOf(body.result, name)) }
		: { refusal: refuseRead(explainResult(body)) };
