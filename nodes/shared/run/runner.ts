import { sleep, type IExecuteFunctions, type INodeExecutionData } from 'n8n-workflow';

import { unexpectedError } from './errors';
import { openParameters } from '../form/parameters';
import { readItem } from '../form/readItem';
import type { Item } from '../contract/item';
import type { JobOperation, MoneyOperation, Operation, ReadOperation } from '../contract/operation';
import type { System } from '../contract/system';
import { payAll } from './pay';
import { readAll, toErrorItems } from './reads';
import { rescuePayments } from './rescue';
import { readFacts } from './facts';

const ITEMS_WITHOUT_A_PAUSE = 50;

/**
 * Runs the operation that the node's parameters name: reads and checks all items, and only then
 * sends. Money-moving operations have three outputs, reads have one.
 *
 * Under On Error = continue nothing may be thrown, wherever it comes from: n8n would pass the input
 * on by the first output, which reads like "paid".
 */
export async function run(
	node: IExecuteFunctions,
	system: System,
): Promise<INodeExecutionData[][]> {
	// An AI agent is shown only the title of an error: it gets an item that says what is wrong.
	const isTool = node.getNode().type.endsWith('Tool');
	const goesOn = isTool || node.continueOnFail();
	let operation: Operation;
	try {
		operation = findOperation(node, system);
	} catch (error) {
		if (!goesOn) throw unexpectedError(node.getNode(), error);
		return [toErrorItems(node, error)];
	}
	if (!operation.movesMoney) return [await runReads(node, system, operation, goesOn)];
	const outputs = await runPayments(node, system, operation, goesOn);
	// It is shown the first output only, too: a pending payment must not look like no answer.
	return isTool ? [outputs.flat()] : outputs;
}

function findOperation(node: IExecuteFunctions, system: System): Operation {
	const resource: unknown = node.getNodeParameter('resource', 0);
	const operation: unknown = node.getNodeParameter('operation', 0);
	const found = system.resources
		.find(({ value }) => value === resource)
		?.operations.find(({ value }) => value === operation);
	if (found) return found;
	throw new Error(
		`${system.name} has no operation ${JSON.stringify(operation)} of ${JSON.stringify(resource)}. Nothing was sent.`,
	);
}

async function runReads(
	node: IExecuteFunctions,
	system: System,
	operation: ReadOperation | JobOperation,
	goesOn: boolean,
): Promise<INodeExecutionData[]> {
	try {
		const items = await prepare(node, system, operation);
		return 'work' in operation
			? await operation.work(node, system, items)
			: await readAll(node, system, operation, items, goesOn);
	} catch (error) {
		if (!goesOn) throw unexpectedError(node.getNode(), error);
		return toErrorItems(node, error);
	}
}

async function runPayments(
	node: IExecuteFunctions,
	system: System,
	operation: MoneyOperation,
	goesOn: boolean,
): Promise<INodeExecutionData[][]> {
	const sent = new Set<number>();
	try {
		const items = await prepare(node, system, operation);
		return await payAll(node, system, operation, items, sent, goesOn);
	} catch (error) {
		return rescuePayments(node, sent, error, goesOn);
	}
}

/** All items, read and checked. */
async function prepare(
	node: IExecuteFunctions,
	system: System,
	operation: Operation,
): Promise<Item[]> {
	const readParameter = openParameters(node);
	const items: Item[] = [];
	for (const index of node.getInputData().keys()) {
		// To read ten thousand items without a pause would keep n8n from answering anything meanwhile.
		if (index % ITEMS_WITHOUT_A_PAUSE === 0) await sleep(0);
		items.push(await readItem(node, operation, index, readParameter));
	}
	await applyRules(node, system, operation, items);
	return items;
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
