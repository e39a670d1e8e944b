import type { IDataObject } from 'n8n-workflow';

import type { Field, Fields } from '../../shared/contract/field';
import { yesOrNo } from '../../shared/form/checks';

export const simplify: Field = {
	property: {
		displayName: 'Simplify',
		name: 'simplify',
		type: 'boolean',
		default: true,
		description: 'Whether to return a simplified version of the response instead of the raw data',
	},
	check: yesOrNo,
};

/** What Bank+ says of the call itself. */
const OF_THE_CALL = ['message', 'trace_code'];

/** The fields that most workflows need, or all of them. */
export const simplified = (
	output: IDataObject,
	fields: Fields,
	names: readonly string[],
): IDataObject =>
	fields.simplify === true
		? Object.fromEntries(
				Object.entries(output).filter(([name]) => [...names, ...OF_THE_CALL].includes(name)),
			)
		: output;
