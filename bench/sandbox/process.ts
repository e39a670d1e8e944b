import { subscribe } from 'node:diagnostics_channel';

import { startSandbox, type Sandbox } from '../../sandbox/server';
import type { Question, Ready, Traffic } from './protocol';

let connections = 0;
subscribe('net.server.socket', () => {
	connections += 1;
});

/** The sandbox in a process of its own, so that its work is nobody else's CPU time. */
async function main(): Promise<void> {
	const sandbox = await startSandbox();
	process.on('message', (question: Question) => {
		process.send?.(answer(sandbox, question) ?? {});
	});
	process.once('disconnect', () => process.exit());
	const ready: Ready = { url: sandbox.url };
	process.send?.(ready);
}

function answer(sandbox: Sandbox, question: Question): Traffic | undefined {
	switch (question.ask) {
		case 'startAnew':
			sandbox.reset();
			return undefined;
		case 'answerAfter':
			sandbox.faults.clear();
			sandbox.faults.add({ kind: 'delay', path: '*', ms: question.latencyMs, times: 'always' });
			connections = 0;
			return undefined;
		case 'traffic': {
			const { total, peakInFlight } = sandbox.requests.stats().byPath[question.path] ?? {
				total: 0,
				peakInFlight: 0,
			};
			return { requests: total, peakInFlight, connections };
		}
	}
}

void main();
