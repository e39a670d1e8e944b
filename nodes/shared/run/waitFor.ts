import { sleep, type IDataObject, type INodeExecutionData } from 'n8n-workflow';

import { runOption, type Item } from '../contract/item';
import type { JobOperation, ReadOperation } from '../contract/operation';
import { isCancelled } from './live';
import { readAll } from './reads';

const FIRST_PAUSE_MS = 2_000;
const LONGEST_PAUSE_MS = 60_000;

/**
 * Makes a read for every item, and again for those whose result is not final, with pauses that
 * double up to a minute. When the time is over, or the execution is cancelled, the last result
 * counts.
 *
 * @param read gives one result for each item
 */
export const waitFor =
	(read: ReadOperation, isFinal: (json: IDataObject) => boolean): JobOperation['work'] =>
	async (node, service, items) => {
		const untilMs = Date.now() + waitMsOf(items);
		const results = new Map<number, INodeExecutionData>();
		let left: readonly Item[] = items;
		for (let pauseMs = FIRST_PAUSE_MS; ; pauseMs = Math.min(LONGEST_PAUSE_MS, pauseMs * 2)) {
			for (const result of await readAll(node, service, read, left, node.continueOnFail())) {
				results.set(indexOf(result), result);
			}
			left = left.filter(({ index }) => isOpen(results.get(index), isFinal));
			const pauseLeftMs = Math.min(pauseMs, untilMs - Date.now());
			if (left.length === 0 || pauseLeftMs <= 0) break;
			await sleep(pauseLeftMs);
			if (isCancelled({ node })) break;
		}
		return [...results.values()];
	};

const waitMsOf = (items: readonly Item[]): number =>
	Number(runOption(items, 'waitAtMost') ?? 0) * 1000;

const indexOf = ({ pairedItem }: INodeExecutionData): number =>
	typeof pairedItem === 'object' && 'item' in pairedItem ? pairedItem.item : 0;

/** An error is an answer too: what was wrong with the item is wrong the next time. */
const isOpen = (
	result: INodeExecutionData | undefined,
	isFinal: (json: IDataObject) => boolean,
): boolean => result !== undefined && result.json.error === undefined && !isFinal(result.json);
