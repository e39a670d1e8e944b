import axios from 'axios';
import { setTimeout as sleep } from 'node:timers/promises';

import type { RunningN8n } from '../../n8n/server';
import { usageOf, type Usage } from './usage';

const EVERY_MS = 50;

/** A question at `/healthz`, where a deployment asks whether n8n is alive. */
interface Heartbeat {
	askedAtMs: number;
	answeredAtMs: number;
}

export interface Watched {
	readings: Usage[];
	heartbeats: Heartbeat[];
}

/** Watches n8n from outside until told to stop. */
export function watch({ url, pid }: RunningN8n): () => Promise<Watched> {
	const watched: Watched = { readings: [usageOf(pid)], heartbeats: [] };
	const reading = setInterval(() => watched.readings.push(usageOf(pid)), EVERY_MS);
	let isOver = false;
	const beat = async () => {
		while (!isOver) {
			const askedAtMs = Date.now();
			while (!(await isAlive(url))) await sleep(EVERY_MS);
			const answeredAtMs = Date.now();
			watched.heartbeats.push({ askedAtMs, answeredAtMs });
			await sleep(Math.max(0, askedAtMs + EVERY_MS - answeredAtMs));
		}
	};
	const beating = beat();
	return async () => {
		isOver = true;
		clearInterval(reading);
		await beating;
		return watched;
	};
}

/**
 * Of an n8n that is busy for too long the connection breaks, or it says that its database is gone.
 */
const isAlive = async (url: string): Promise<boolean> =>
	await axios.get(`${url}/healthz`, { proxy: false }).then(
		() => true,
		() => false,
	);

/** The longest that n8n left a question without an answer after a moment, whenever it was asked. */
export const slowestAnswerMs = (heartbeats: readonly Heartbeat[], sinceMs: number): number =>
	Math.max(
		...heartbeats.map(({ askedAtMs, answeredAtMs }) => answeredAtMs - Math.max(askedAtMs, sinceMs)),
	);
