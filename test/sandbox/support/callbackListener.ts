import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A callback as it arrived. */
export interface Received {
	text: string;
	fields: Record<string, unknown>;
}

/** A receiver of callbacks that gives the prepared answers in turn, the last one for ever. */
export async function listenForCallbacks(...answers: string[]) {
	const received: Received[] = [];
	const watch: { onArrival?: () => void } = {};
	const server = createServer((request, response) => {
		let text = '';
		request.setEncoding('utf8');
		request.on('data', (part: string) => (text += part));
		request.on('end', () => {
			received.push({ text, fields: JSON.parse(text) });
			watch.onArrival?.();
			response.setHeader('connection', 'close');
			response.end(answers[Math.min(received.length, answers.length) - 1]);
		});
	});
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	const { port } = server.address() as AddressInfo;
	return {
		url: `http://127.0.0.1:${port}/callback`,
		received,
		/** Its `onArrival` runs when a callback has come, before it is answered. */
		watch,
		close: async () => await new Promise((resolve) => server.close(resolve)),
	};
}

export type CallbackListener = Awaited<ReturnType<typeof listenForCallbacks>>;
