import type { IDataObject, IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';

import { readItem, type Item } from './item';
import type { Operation, System } from './operation';
import { payAll } from './payments';
import { readAll } from './reads';
import { call } from './session';

const FACTS_TIMEOUT_MS = 30_000;

/**
 * Runs the operation that the node's parameters name: reads and checks all items, and only then
 * sends. Money-moving operations have three outputs, reads have one.
 */
export async function run(
	node: IExecuteFunctions,
	system: System,
): Promise<INodeExecutionData[][]> {
	const operation = findOperation(
		system,
		node.getNodeParameter('resource', 0),
		node.getNodeParameter('operation', 0),
	);
	const items: Item[] = [];
	for (const index of node.getInputData().keys()) {
		items.push(await readItem(node, operation, index));
	}
	await applyRules(node, system, operation, items);
	if (!operation.movesMoney) return [await readAll(node, system, operation, items)];

	const outputs = await payAll(node, system, operation, items);
	// An AI agent is shown the first output only: a pending payment must not look like no answer.
	const isTool = node.getNode().type.endsWith('Tool');
	return isTool ? [outputs.flat()] : outputs;
}

function findOperation(system: System, resource: string, operation: string): Operation {
	const found = system.resources
		.find(({ value }) => value === resource)
		?.operations.find(({ value }) => value === operation);
	if (!found) throw new Error(`${system.name} has no operation "${resource}: ${operation}"`);
	return found;
}

async function applyRules(
	node: IExecuteFunctions,
	system: System,
	operation: Operation,
	items: readonly Item[],
) {
	const { rules } = operation;
	const checkable = items.filter(({ faults }) => faults.length === 0);
	if (!rules || checkable.length === 0) return;
	const facts = await readFacts(node, system, operation, checkable);
	for (const item of checkable) item.faults.push(...rules(item.fields, item.options, facts));
}

/** Kept in the node's context, so that a loop of a thousand turns asks once. */
async function readFacts(
	node: IExecuteFunctions,
	system: System,
	{ facts }: Operation,
	items: readonly Item[],
): Promise<IDataObject> {
	if (!facts || !items.some(({ options }) => facts.needed(options))) return {};
	const context = node.getContext('node');
	const kept = context.facts as IDataObject | undefined;
	if (kept) return kept;
	const reply = await call(node, system, facts.request, FACTS_TIMEOUT_MS);
	if (reply.kind === 'none' || reply.httpStatus !== 200 || !reply.body) return {};
	const read = facts.read(reply.body);
	context.facts = read;
	return read;
}
