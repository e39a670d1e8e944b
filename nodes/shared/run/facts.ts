import type { IDataObject, IExecuteFunctions } from 'n8n-workflow';

import type { Item } from '../contract/item';
import type { Operation } from '../contract/operation';
import type { Service } from '../contract/service';
import { call } from '../wire/call';
import { executionMemory } from './executionMemory';

const FACTS_TIMEOUT_MS = 30_000;

/**
 * What the checks of these items need to know of the system. A loop of a thousand turns asks once.
 */
export async function readFacts(
	node: IExecuteFunctions,
	system: Service,
	{ facts }: Operation,
	items: readonly Item[],
): Promise<IDataObject> {
	if (!facts || !items.some(({ options }) => facts.needed(options))) return {};
	const memory = executionMemory(node);
	if (memory.facts) return memory.facts;
	const reply = await call(node, system, facts.request, FACTS_TIMEOUT_MS, 'ifRefused');
	if (reply.kind === 'none' || reply.httpStatus !== 200 || !reply.body) return {};
	const read = facts.read(reply.body);
	// A refusal has no facts in it: the next turn asks again.
	if (Object.keys(read).length > 0) memory.facts = read;
	return read;
}
