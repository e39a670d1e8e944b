import type { IDataObject, INodeExecutionData, IPollFunctions } from 'n8n-workflow';

import { checkParameter } from '../../../shared/form/checkParameter';
import { asText } from '../../../shared/values/asText';
import { mobileNumber } from '../../common/fields';
import { additionalQuery } from '../history/fields';
import { isSuccessful, kindOf, newestFirst, simplified } from '../history/movements';
import { fetchMovements } from './fetchMovements';
import { meet, seenNothing, type Seen } from './seen';

/**
 * Emits the movements that the workflow has not met. A poll that fails leaves everything as it was.
 */
export async function pollHistory(node: IPollFunctions): Promise<INodeExecutionData[][] | null> {
	const options = node.getNodeParameter('options', {}) as IDataObject;
	const account = asText(checkParameter(node, mobileNumber));
	const query = checkParameter(node, additionalQuery, options.additionalQuery ?? '');
	const history = await fetchMovements(
		node,
		{ mobileNumber: account, additionalQuery: query },
		{
			pageParameter: asText(options.pageParameter).trim(),
			firstPage: Number(options.firstPage ?? 0),
		},
	);

	const { movements, believedUpTo } = history;
	const emit = (found: IDataObject[]) => toItems(node, found);
	if (node.getMode() === 'manual') {
		return emit(newestFirst(movements, believedUpTo).filter(wantedBy(node)).slice(0, 1));
	}

	// Read after the wait: what another poll has emitted meanwhile is in it.
	const staticData = node.getWorkflowStaticData('node');
	const before = staticData.seen as Seen | undefined;
	const isFirst = before?.mobileNumber !== account;
	const { fresh, seen } = meet(isFirst ? seenNothing(account) : before, history);
	staticData.seen = { ...seen };
	const isSilent = isFirst && node.getNodeParameter('startFrom') === 'now';
	return emit(isSilent ? [] : fresh.filter(wantedBy(node)));
}

function wantedBy(node: IPollFunctions): (movement: IDataObject) => boolean {
	const kinds = node.getNodeParameter('movements', []) as string[];
	const minimumIdr = Number(node.getNodeParameter('minimumAmount', 0));
	const options = node.getNodeParameter('options', {}) as IDataObject;
	return (movement) =>
		(isSuccessful(movement) || options.includeUnsuccessful === true) &&
		kinds.includes(kindOf(movement)) &&
		!(Number(movement.amount) < minimumIdr);
}

function toItems(node: IPollFunctions, movements: IDataObject[]): INodeExecutionData[][] | null {
	if (movements.length === 0) return null;
	const isSimple = node.getNodeParameter('simplify', true) === true;
	const shown = isSimple ? movements.map(simplified) : movements;
	// A movement with a field `json` would be taken for an item by itself.
	return [node.helpers.returnJsonArray(shown.map((json) => ({ json })))];
}
