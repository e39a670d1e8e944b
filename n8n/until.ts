import { setTimeout as sleep } from 'node:timers/promises';

const POLL_MS = 100;
const DEFAULT_TIMEOUT_MS = 60_000;

/** Looks until there is something; `what` is waited for, as the error names it. */
export async function until<T>(
	what: string,
	look: () => Promise<T | undefined>,
	timeoutMs = DEFAULT_TIMEOUT_MS,
): Promise<T> {
	const giveUpAt = Date.now() + timeoutMs;
	for (;;) {
		const found = await look();
		if (found !== undefined) return found;
		if (Date.now() > giveUpAt) throw new Error(`Waited ${timeoutMs / 1000} s for ${what}.`);
		await sleep(POLL_MS);
	}
}
