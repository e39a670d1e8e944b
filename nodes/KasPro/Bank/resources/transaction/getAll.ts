import type { IDataObject } from 'n8n-workflow';

import { mobileNumber } from '../../../common/fields';
import { listItems, readResult } from '../../../common/generalResponse';
import type { Fields } from '../../../../shared/contract/field';
import type { Operation } from '../../../../shared/contract/operation';
import { createdAfter, createdBefore, limit, returnAll, simplified } from '../../history/fields';
import { newestFirst, simplify, timeOf, withoutRepeats } from '../../history/movements';
import { additionalQuery, historyRequest } from '../../history/request';

/**
 * Transaction History: the movements of an account. The document names no parameters for dates and
 * pages, so both are applied to the answer, which is listed from the oldest on. Simplified, each movement is there once, although the
 * history lists some again under another `id`.
 */
export const getAll: Operation = {
	value: 'getAll',
	name: 'Get Many',
	action: 'Get many transactions',
	description:
		'Get the movements (mutasi) of a KasPro Bank account: in, out and fees, whatever their status, the newest first',
	movesMoney: false,

	fields: [mobileNumber, returnAll, limit, simplified],
	additionalFields: [additionalQuery, createdAfter, createdBefore],

	request: historyRequest,
	read: (body, fields) => readResult(body, (result) => select(listItems('tid')(result), fields)),
};

function select(
	movements: IDataObject[],
	{
		returnAll: all,
		limit: most,
		simplify: isSimple,
		createdAfter: from,
		createdBefore: to,
	}: Fields,
): IDataObject[] {
	const inPeriod = movements.filter((movement) => {
		const time = timeOf(movement);
		return time >= Number(from ?? 0) && time < Number(to ?? Infinity);
	});
	const wanted =
		isSimple === false
			? newestFirst(inPeriod)
			: newestFirst(withoutRepeats(inPeriod)).map(simplify);
	return all === true ? wanted : wanted.slice(0, Number(most));
}
