import { NodeOperationError, type IDataObject, type IPollFunctions } from 'n8n-workflow';

import type { Field } from '../contract/field';

/**
 * The checked parameter of a trigger. One that cannot be used is an error before anything is sent.
 *
 * @param given its value, when it stands in a collection
 */
export function checkParameter(
	node: IPollFunctions,
	{ property, check }: Field,
	given: unknown = node.getNodeParameter(property.name, property.default),
): IDataObject[string] {
	const checked = check(given);
	if ('value' in checked) return checked.value;
	throw new NodeOperationError(node.getNode(), `${property.displayName} ${checked.fault}`, {
		description: 'Nothing was sent.',
		level: 'warning',
	});
}
