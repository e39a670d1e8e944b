import { startDeadline } from '../../../../nodes/shared/wire/deadline';

const aborted = async (signal: AbortSignal) =>
	await new Promise((resolve) => signal.addEventListener('abort', resolve, { once: true }));

test('the signal aborts when the time is up', async () => {
	const deadline = startDeadline(10);
	await aborted(deadline.signal);

	expect(deadline.isOver()).toBe(true);
});

test('the signal aborts when the execution is cancelled, before or meanwhile', () => {
	const cancelled = new AbortController();
	const meanwhile = startDeadline(60_000, cancelled.signal);
	expect(meanwhile.signal.aborted).toBe(false);
	cancelled.abort();

	expect(meanwhile.signal.aborted).toBe(true);
	expect(startDeadline(60_000, cancelled.signal).signal.aborted).toBe(true);
	expect(meanwhile.isOver()).toBe(false);
});

test('nothing of a call that has ended listens on', async () => {
	const cancelled = new AbortController();
	const ended = startDeadline(10, cancelled.signal);
	ended.end();
	cancelled.abort();
	await aborted(AbortSignal.timeout(20));

	expect(ended.signal.aborted).toBe(false);
});
