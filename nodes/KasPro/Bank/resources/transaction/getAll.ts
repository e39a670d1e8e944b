import type { IDataObject } from 'n8n-workflow';

import type { Fields } from '../../../../shared/contract/field';
import type { ReadOperation } from '../../../../shared/contract/operation';
import { mobileNumber } from '../../../common/fields';
import {
	additionalQuery,
	createdAfter,
	createdBefore,
	limit,
	returnAll,
	simplify,
} from '../../history/fields';
import { newestFirst, simplified, timeOf, withoutRepeats } from '../../history/movements';
import { historyRequest } from '../../history/request';
import { readListAnswer } from '../../reads';

/**
 * Transaction History: the movements of an account. The document names no parameters for dates and
 * pages, so both are applied to the answer, which is listed from the oldest on. Simplified, each
 * movement is there once, although the history lists some again under another `id`.
 */
export const getAll: ReadOperation = {
	value: 'getAll',
	name: 'Get Many',
	action: 'Get many transactions',
	description:
		'Get the movements (mutasi) of a KasPro Bank account: in, out and fees, whatever their status, the newest first',
	movesMoney: false,

	fields: [mobileNumber, returnAll, limit, simplify],
	additionalFields: [additionalQuery, createdAfter, createdBefore],

	request: (fields) => historyRequest(fields),
	read: (body, fields) => readListAnswer(body, 'tid', (movements) => select(movements, fields)),
};

function select(movements: IDataObject[], fields: Fields): IDataObject[] {
	const from = Number(fields.createdAfter ?? 0);
	const to = Number(fields.createdBefore ?? Infinity);
	const inPeriod = movements.filter((movement) => {
		const time = timeOf(movement);
		return time >= from && time < to;
	});
	const wanted =
		fields.simplify === false
			? newestFirst(inPeriod)
			: newestFirst(withoutRepeats(inPeriod)).map(simplified);
	return fields.returnAll === true ? wanted : wanted.slice(0, Number(fields.limit));
}
