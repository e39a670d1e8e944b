import type { IDataObject, INodeParameters } from 'n8n-workflow';

import type { Operation } from '../../../nodes/shared/contract/operation';
import { OPERATIONS } from '../../support/operations';
import { runOperation } from '../../support/runOperation';
import { everyField, unreachable } from './unreachable';

const ITEMS = [0, 1, 2].map((i) => ({ i, marker: 'an input item' }));

/** Fails for the second item only. */
const FAILING = {
	'another node that is not there': "={{ $json.i === 1 ? $('Nowhere').item.json.x : 5 }}",
	'text that is no date': '={{ $json.i === 1 ? "x".toDateTime().toISO() : 5 }}',
};

const PLACES: [string, (operation: Operation, broken: string) => INodeParameters][] = [
	['an option', (_, broken) => ({ options: { timeout: broken } })],
	['all options', (_, broken) => ({ options: broken })],
	['all additional fields', (_, broken) => ({ additionalFields: broken })],
	['every field', everyField],
];

describe.each(Object.keys(FAILING) as (keyof typeof FAILING)[])(
	'an expression that names %s',
	(kind) => {
		test.each(OPERATIONS)(
			'passes no input on as a result: $title',
			async ({ node, resource, operation }) => {
				for (const [place, parameters] of PLACES) {
					for (const onError of ['continueRegularOutput', 'continueErrorOutput'] as const) {
						const { outputs, error } = await runOperation(
							{ node, credentials: unreachable() },
							{
								resource,
								operation: operation.value,
								...everyField(operation, '={{ "7" }}'),
								...parameters(operation, FAILING[kind]),
							},
							{ items: ITEMS, onError },
						);
						const where = `${place}, ${onError}`;
						const first = (outputs[0] ?? []).map(({ json }) => json);
						expect([where, error]).toEqual([where, undefined]);
						expect([where, first.filter(isInput)]).toEqual([where, []]);
						if (operation.movesMoney) {
							expect([where, first]).toEqual([where, []]);
							const paired = outputs.flat().map(({ pairedItem }) => JSON.stringify(pairedItem));
							expect([where, paired.sort()]).toEqual([
								where,
								['{"item":0}', '{"item":1}', '{"item":2}'],
							]);
						}
					}
				}
			},
		);
	},
);

/** Columns of the row may stay beside a result, which says what it is. */
const isInput = ({ marker, check }: IDataObject) => marker !== undefined && check === undefined;
