import { isDeepStrictEqual } from 'node:util';
import type {
	IConnections,
	IDataObject,
	INode,
	INodeParameters,
	IWorkflowBase,
} from 'n8n-workflow';

import { asText } from '../../nodes/shared/values/asText';

/** What a Data Table node is asked for. */
export interface Step {
	node: INode;
	title: string;
	parameters: INodeParameters;
}

const TRIGGER = {
	type: 'n8n-nodes-base.executeWorkflowTrigger',
	typeVersion: 1.1,
	parameters: { inputSource: 'passthrough' },
};

/** Else its executions would be kept, or n8n's own settings might refuse the call. */
const SETTINGS = {
	executionOrder: 'v1',
	callerPolicy: 'workflowsFromSameOwner',
	saveDataSuccessExecution: 'none',
	saveDataErrorExecution: 'none',
	saveManualExecutions: false,
};

/** The parameters of each step, with those that it must have. All others are refused. */
const STEPS: Record<string, { needed: string[]; optional?: string[] }> = {
	'table: list': { needed: ['returnAll'], optional: ['options'] },
	'table: create': { needed: ['tableName', 'columns'], optional: ['options'] },
	'row: insert': { needed: ['dataTableId', 'columns'], optional: ['options'] },
	'row: get': {
		needed: ['dataTableId', 'matchType', 'filters', 'returnAll'],
		optional: ['limit'],
	},
};

/**
 * Reads a workflow of a trigger and Data Table nodes, each behind the other. Whatever n8n might
 * understand in another way than a test supposes is refused.
 */
export function stepsOf(code: IWorkflowBase): Step[] {
	const [trigger, ...nodes] = code.nodes;
	if (!trigger || nodes.length === 0) throw new Error('Not a trigger and some nodes');
	expectPart(trigger, TRIGGER);
	expectPart(code, { id: '', active: false, isArchived: false });
	expectPart(code.settings ?? {}, SETTINGS);
	const links = nodes.map(({ name }, place) => [
		(nodes[place - 1] ?? trigger).name,
		{ main: [[{ node: name, type: 'main', index: 0 }]] },
	]);
	expectPart(code, { connections: Object.fromEntries(links) as IConnections });
	// A later one would be done once for each item that the step before answers.
	for (const node of nodes.slice(1)) expectPart(node, { executeOnce: true });
	return nodes.map(stepOf);
}

function stepOf(node: INode): Step {
	if (node.type !== 'n8n-nodes-base.dataTable') throw new Error(`No stand-in for ${node.type}`);

	const { resource, operation, ...parameters } = literals(node.parameters) as INodeParameters;
	const title = `${asText(resource)}: ${asText(operation)}`;
	const step = STEPS[title];
	if (!step) throw new Error(`No stand-in for ${title}`);
	const known = [...step.needed, ...(step.optional ?? [])];
	const unknown = Object.keys(parameters).filter((name) => !known.includes(name));
	const missing = step.needed.filter((name) => parameters[name] === undefined);
	if (unknown.length + missing.length > 0) {
		throw new Error(`${title}: unknown ${unknown.join()}, missing ${missing.join()}`);
	}
	return { node, title, parameters };
}

function expectPart(whole: object, part: object): void {
	for (const [name, value] of Object.entries(part)) {
		const found: unknown = Object.entries(whole).find(([key]) => key === name)?.[1];
		if (!isDeepStrictEqual(found, value)) {
			throw new Error(`${name} is ${JSON.stringify(found)} instead of ${JSON.stringify(value)}`);
		}
	}
}

const TEXT_EXPRESSION = /^=\{\{ ("(\\u[0-9a-f]{4})+") \}\}$/;

/** All parameters, with expressions that are nothing but a text replaced by it. */
function literals(value: unknown): unknown {
	if (Array.isArray(value)) return value.map(literals);
	if (typeof value === 'object' && value !== null) {
		return Object.fromEntries(
			Object.entries(value).map(([name, inside]) => [name, literals(inside)]),
		);
	}
	if (typeof value !== 'string' || !value.startsWith('=')) return value;
	const text = TEXT_EXPRESSION.exec(value)?.[1];
	if (text === undefined) throw new Error(`No stand-in for the expression ${value}`);
	return JSON.parse(text) as string;
}

/** A value inside of parameters, by its path. */
export const at = (parameters: INodeParameters, ...path: string[]): unknown =>
	path.reduce<unknown>((value, name) => (value as IDataObject | undefined)?.[name], parameters);
