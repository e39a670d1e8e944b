import { oneOf, seconds, text, yesOrNo } from './checks';
import type { Check, Field } from '../contract/field';
import { isObject } from '../values/json';

const register: Field = {
	property: {
		displayName: 'Register',
		name: 'register',
		type: 'options',
		options: [
			{
				name: 'Data Table',
				value: 'dataTable',
				description: 'A data table of n8n, which is made when there is none',
			},
			{
				name: 'Only This Execution',
				value: 'none',
				description: 'Nothing is kept: the same rows in another execution are paid again',
			},
			{
				name: 'Workflow',
				value: 'workflow',
				description: 'A workflow of your own that keeps the rows, such as in PostgreSQL',
			},
		],
		default: 'dataTable',
		description: 'Where it is kept which payments were made, so that no execution makes one again',
	},
	check: oneOf(['dataTable', 'none', 'workflow']),
};

const registerTable: Field = {
	property: {
		displayName: 'Register Table',
		name: 'registerTable',
		type: 'string',
		default: 'payment_register',
		placeholder: 'e.g. payment_register',
		description:
			'Name or ID of the data table that remembers payments. Workflows that share it pay each reference once between them. In n8n 1.x, make the table by hand and give its ID.',
	},
	check: text({ max: 128 }),
};

/** n8n gives what is picked as an object with its mode. */
const workflowId: Check = (value) => text()(isObject(value) ? value.value : value);

const registerWorkflow: Field = {
	property: {
		displayName: 'Register Workflow',
		name: 'registerWorkflow',
		type: 'string',
		default: '',
		placeholder: 'e.g. wCrR0Tm6WMZm8E8T',
		description: 'ID of the workflow that keeps the register instead of a data table',
	},
	check: workflowId,
};

const settleAfter: Field = {
	property: {
		displayName: 'Settle After (Seconds)',
		name: 'settleAfter',
		type: 'number',
		typeOptions: { minValue: 0, maxValue: 3600 },
		default: 480,
		placeholder: 'e.g. 480',
		description:
			'How many seconds to wait for payments that another execution has begun, from 0 to 3600. After 480 they can be settled for sure. With 0 they leave by Pending after some seconds.',
	},
	check: seconds({ max: 3600 }),
};

const rememberAcrossExecutions: Field = {
	property: {
		displayName: 'Remember Across Executions',
		name: 'rememberAcrossExecutions',
		type: 'boolean',
		default: true,
		description:
			'Whether a reference is paid once in all executions, and not just in this one. It is kept in a data table of n8n.',
	},
	check: yesOrNo,
};

/** Of an operation whose payments are always remembered: only where is a choice. */
export const REQUIRED_REGISTER: readonly Field[] = [
	register,
	registerTable,
	registerWorkflow,
	settleAfter,
];

/** Of an operation whose payments are remembered unless a user wants otherwise. */
export const OPTIONAL_REGISTER: readonly Field[] = [
	rememberAcrossExecutions,
	registerTable,
	registerWorkflow,
];
