import type { Field } from '../../../shared/contract/field';
import { wholeNumber, yesOrNo } from '../../../shared/form/checks';
import { jsonObject, moment } from '../../common/checks';

export const returnAll: Field = {
	property: {
		displayName: 'Return All',
		name: 'returnAll',
		type: 'boolean',
		default: false,
		description: 'Whether to return all results or only up to a given limit',
	},
	check: yesOrNo,
};

export const limit: Field = {
	property: {
		displayName: 'Limit',
		name: 'limit',
		type: 'number',
		typeOptions: { minValue: 1 },
		default: 50,
		description: 'Max number of results to return',
		displayOptions: { show: { returnAll: [false] } },
	},
	check: wholeNumber({ min: 1 }),
};

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

export const createdAfter: Field = {
	property: {
		displayName: 'Created After',
		name: 'createdAfter',
		type: 'dateTime',
		default: '',
		placeholder: 'e.g. 2026-03-01',
		description:
			'Leaves out movements before this moment. Without a time zone it is Jakarta time (WIB).',
	},
	check: moment,
};

export const createdBefore: Field = {
	property: {
		displayName: 'Created Before',
		name: 'createdBefore',
		type: 'dateTime',
		default: '',
		placeholder: 'e.g. 2026-04-01',
		description:
			'Leaves out movements from this moment on. Without a time zone it is Jakarta time (WIB).',
	},
	check: moment,
};

export const additionalQuery: Field = {
	property: {
		displayName: 'Additional Query Fields',
		name: 'additionalQuery',
		type: 'json',
		default: '{}',
		placeholder: 'e.g. { "size": 100 }',
		description:
			'JSON object with query parameters that your contract with KasPro names, such as those for dates and pages',
	},
	check: jsonObject,
};
