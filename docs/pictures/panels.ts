import type { INode, INodeParameters, INodeProperties, INodeTypeDescription } from 'n8n-workflow';

import type { WorkflowJson } from '../../n8n/api';
import { ACTION_NODES, TRIGGER_NODES } from '../generate/catalogue';
import { formsOf, insideOf } from '../generate/form';

const PACKAGE = 'n8n-nodes-indonesian-payments';
const COLUMNS = 6;
const SPACING = 240;

/** A canvas with a node for each operation of one type, whose panels show every optional field. */
export interface Board {
	/** The node's name in saved workflows. */
	type: string;
	workflow: WorkflowJson;
}

export const BOARDS: readonly Board[] = [
	...ACTION_NODES.map(({ description }) =>
		boardOf(
			description,
			formsOf(description).map(({ resource, operation, key, fields, options }) => ({
				name: key,
				parameters: {
					resource: resource.value,
					operation: operation.value,
					additionalFields: filled(
						fields.filter(({ name }) => name === 'additionalFields').flatMap(insideOf),
					),
					options: filled(options),
				},
			})),
		),
	),
	...TRIGGER_NODES.map(({ description }) =>
		boardOf(description, [
			{
				name: description.name,
				parameters: {
					options: filled(
						description.properties.filter(({ name }) => name === 'options').flatMap(insideOf),
					),
				},
			},
		]),
	),
];

interface Panel {
	/** What its picture is called. */
	name: string;
	parameters: INodeParameters;
}

function boardOf(
	{ name, version, credentials = [] }: INodeTypeDescription,
	panels: readonly Panel[],
): Board {
	const named = credentials.map((each) => [each.name, { id: '', name: '' }] as const);
	const nodes = panels.map((panel, place): INode => ({
		...panel,
		id: crypto.randomUUID(),
		type: `${PACKAGE}.${name}`,
		typeVersion: Math.max(...[version].flat()),
		position: [(place % COLUMNS) * SPACING, Math.floor(place / COLUMNS) * SPACING],
		credentials: Object.fromEntries(named),
	}));
	return { type: name, workflow: { name: `Panels of ${name}`, nodes, connections: {} } };
}

/** A collection in which everything has been added. */
function filled(fields: readonly INodeProperties[]): INodeParameters {
	return Object.fromEntries(fields.map(({ name, default: value }) => [name, value]));
}
