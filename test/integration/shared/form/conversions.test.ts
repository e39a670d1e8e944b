import type { INodeProperties } from 'n8n-workflow';

import { runOptions } from '../../../../nodes/shared/form/options';
import { OPERATIONS } from '../../../support/operations';

const isProperty = (option: object): option is INodeProperties => 'type' in option;

const withInner = (property: INodeProperties): INodeProperties[] => [
	property,
	...(property.options ?? []).filter(isProperty).flatMap(withInner),
];

// A value that is taken from the item has gone through no conversion.
test.each(OPERATIONS)('$title has no field whose value n8n converts', ({ operation }) => {
	const fields = [
		...operation.fields,
		...(operation.additionalFields ?? []),
		...runOptions(operation),
	];
	const properties = fields.flatMap(({ property }) => withInner(property));

	expect(properties.filter(({ validateType }) => validateType !== undefined)).toEqual([]);
});
