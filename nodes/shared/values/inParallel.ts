/**
 * Runs `task` for every item, never more than `limit` at once, and gives the results in the order
 * of the items. When a task throws, no further one starts, and the error is passed on once those
 * in flight have ended.
 */
export async function inParallel<Item, Result>(
	items: readonly Item[],
	limit: number,
	task: (item: Item) => Promise<Result>,
): Promise<Result[]> {
	const results = new Array<Result>(items.length);
	const queue = items.entries();
	let failure: { error: unknown } | undefined;

	const worker = async () => {
		for (const [index, item] of queue) {
			if (failure) return;
			try {
				results[index] = await task(item);
			} catch (error) {
				failure ??= { error };
			}
		}
	};

	await Promise.all(Array.from({ length: Math.min(limit, items.length) }, worker));
	if (failure) throw failure.error;
	return results;
}
