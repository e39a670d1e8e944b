import { inParallel } from '../../../../nodes/shared/values/inParallel';

/** Tasks that end when the test says so. */
function heldTasks() {
	const started: number[] = [];
	const release = new Map<number, { resolve: () => void; reject: (error: Error) => void }>();
	const task = async (item: number) => {
		started.push(item);
		await new Promise<void>((resolve, reject) => release.set(item, { resolve, reject }));
		return item * 10;
	};
	const turn = async () => await new Promise((resolve) => setImmediate(resolve));
	return { started, release, task, turn };
}

test('gives results in the order of the items, whatever ends first', async () => {
	const { release, task, turn } = heldTasks();
	const done = inParallel([1, 2, 3], 3, task);
	await turn();
	for (const item of [3, 1, 2]) release.get(item)!.resolve();

	expect(await done).toEqual([10, 20, 30]);
});

test('never runs more than the limit', async () => {
	const { started, release, task, turn } = heldTasks();
	const done = inParallel([1, 2, 3], 2, task);
	await turn();
	expect(started).toEqual([1, 2]);
	release.get(1)!.resolve();
	await turn();
	expect(started).toEqual([1, 2, 3]);
	release.get(2)!.resolve();
	release.get(3)!.resolve();
	await done;
});

test('a failure starts no further task and is passed on once those in flight have ended', async () => {
	const { started, release, task, turn } = heldTasks();
	const done = inParallel([1, 2, 3], 2, task).catch((error: unknown) => error);
	await turn();
	release.get(1)!.reject(new Error('first'));
	await turn();
	release.get(2)!.resolve();

	expect(await done).toEqual(new Error('first'));
	expect(started).toEqual([1, 2]);
});

test('no items give no results', async () => {
	expect(await inParallel([], 5, async () => 1)).toEqual([]);
});
