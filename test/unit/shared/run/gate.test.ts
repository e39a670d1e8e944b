import { openGate } from '../../../../nodes/shared/run/gate';

/** A task that ends when it is told to. */
function task() {
	let end = (): void => undefined;
	const ended = new Promise<void>((resolve) => (end = resolve));
	let hasBegun = false;
	return {
		run: async () => {
			hasBegun = true;
			await ended;
		},
		end,
		hasBegun: () => hasBegun,
	};
}

/** Long enough for all that was promised up to now. */
const settled = async () => await new Promise((resolve) => setImmediate(resolve));

test('no more tasks run at once than it lets, and the others follow in their order', async () => {
	const gate = openGate(2);
	const tasks = [task(), task(), task(), task()];
	const begun = () => tasks.map(({ hasBegun }) => hasBegun());
	for (const { run } of tasks) void gate.run(run);
	await settled();
	expect(begun()).toEqual([true, true, false, false]);

	tasks[1]?.end();
	await settled();
	expect(begun()).toEqual([true, true, true, false]);
});

test('gives what a task gives, and lets the next one in when a task throws', async () => {
	const gate = openGate(1);
	const broken = gate.run(async () => await Promise.reject(new Error('boom')));
	const next = gate.run(async () => await Promise.resolve('next'));

	await expect(broken).rejects.toThrow('boom');
	await expect(next).resolves.toBe('next');
});

test('a place that nobody waits for is free for later tasks', async () => {
	const gate = openGate(1);
	await gate.run(async () => await Promise.resolve());
	const later = task();
	void gate.run(later.run);
	await settled();

	expect(later.hasBegun()).toBe(true);
});

test('tells as soon as no more than so many wait, and at once when no more do', async () => {
	const gate = openGate(1);
	const tasks = [task(), task(), task()];
	for (const { run } of tasks) void gate.run(run);
	let told = 0;
	const tell = () => (told += 1);
	void gate.untilWaiting(2).then(tell);
	await settled();
	expect(told).toBe(1);

	void gate.untilWaiting(1).then(tell);
	void gate.untilWaiting(0).then(tell);
	await settled();
	expect(told).toBe(1);

	tasks[0]?.end();
	await settled();
	expect(told).toBe(2);

	tasks[1]?.end();
	await settled();
	expect(told).toBe(3);
});
