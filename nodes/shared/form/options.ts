import { seconds, wholeNumber, yesOrNo } from './checks';
import type { Field } from '../contract/field';
import type { MoneyOperation, Operation } from '../contract/operation';
import { OPTIONAL_REGISTER, REQUIRED_REGISTER } from './registerOptions';

const PARALLEL_PAYMENTS = 5;
const PARALLEL_READS = 10;
const DEFAULT_TIMEOUT_SECONDS = 60;

const concurrency = (parallel: number): Field => ({
	property: {
		displayName: 'Parallel Requests',
		name: 'concurrency',
		type: 'number',
		typeOptions: { minValue: 1, maxValue: 50 },
		default: parallel,
		description: 'How many items may be in flight at the same time, from 1 to 50',
	},
	check: wholeNumber({ min: 1, max: 50 }),
});

const timeout: Field = {
	property: {
		displayName: 'Timeout (Seconds)',
		name: 'timeout',
		type: 'number',
		typeOptions: { minValue: 1, maxValue: 300 },
		default: DEFAULT_TIMEOUT_SECONDS,
		description: 'How many seconds to wait for an answer, from 1 to 300',
	},
	check: seconds({ min: 0.1, max: 300 }),
};

const statusChecks: Field = {
	property: {
		displayName: 'Status Checks',
		name: 'statusChecks',
		type: 'number',
		typeOptions: { minValue: 0, maxValue: 10 },
		default: 3,
		description:
			'How often to look up a payment whose answer was unclear before it leaves by Pending, from 0 to 10',
	},
	check: wholeNumber({ min: 0, max: 10 }),
};

const statusCheckPause: Field = {
	property: {
		displayName: 'Status Pause (Seconds)',
		name: 'statusCheckPause',
		type: 'number',
		typeOptions: { minValue: 0, maxValue: 60, numberPrecision: 1 },
		default: 1,
		description:
			'How many seconds to wait before the first status check, from 0 to 60. The pause doubles each time.',
	},
	check: seconds({ max: 60 }),
};

const includeInput: Field = {
	property: {
		displayName: 'Include Input Fields',
		name: 'includeInput',
		type: 'boolean',
		default: false,
		description: "Whether the row's own columns stay beside the result",
	},
	check: yesOrNo,
};

const includeInputUnlessTold: Field = {
	...includeInput,
	property: { ...includeInput.property, default: true },
};

/** Where its payments are remembered; what only looks at payments looks at the same place. */
function registerOptions(operation: Operation): readonly Field[] {
	const { remembered } = payingOf(operation) ?? {};
	if (!remembered) return [];
	return remembered.isRequired ? REQUIRED_REGISTER : OPTIONAL_REGISTER;
}

function payingOf(operation: Operation): MoneyOperation | undefined {
	if (operation.movesMoney) return operation;
	return 'work' in operation ? operation.pays : undefined;
}

/** The run options of an operation: those of every run, those of a status call, and its own. */
export function runOptions(operation: Operation): Field[] {
	const hasLookUp = operation.movesMoney && operation.lookUp !== undefined;
	return [
		concurrency(operation.movesMoney ? PARALLEL_PAYMENTS : PARALLEL_READS),
		...(hasLookUp ? [statusChecks, statusCheckPause] : []),
		timeout,
		operation.includesInput ? includeInputUnlessTold : includeInput,
		...registerOptions(operation),
		...(operation.options ?? []),
	];
}
