import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Answer, SandboxRequest } from './contract';
import type { Disturbance } from './faultKinds';
import type { Faults } from './faults';
import { isRecord, parseJson } from './json';
import type { Requests } from './requests';
import type { Timers } from './timers';

/** The line between caller and systems, which every exchange passes through. */
export interface Line {
	requests: Requests;
	faults: Faults;
	timers: Timers;
	/** Milliseconds every answer waits: the distance to the real system. */
	latencyMs: number;
	/** Milliseconds since 1970, by the clock of the systems. */
	now: () => number;
}

/** Whose request it is, and how it is answered. */
export interface Answerer {
	system: string;
	answer: (request: SandboxRequest) => Answer;
}

/** One request to a system, from its arrival to its end: recorded, disturbed, answered. */
export async function exchange(
	line: Line,
	{ system, answer }: Answerer,
	incoming: FastifyRequest,
	reply: FastifyReply,
): Promise<FastifyReply> {
	const { requests, faults, timers, latencyMs, now } = line;
	const request = readRequest(incoming);
	const record = requests.begin({ system, ...request });
	reply.raw.once('close', () => {
		if (reply.raw.writableFinished) requests.end(record, 'answered', reply.raw.statusCode);
		else requests.end(record, 'clientClosed');
	});

	const hangUp = (): FastifyReply => {
		requests.end(record, 'connectionClosed');
		reply.hijack();
		incoming.raw.socket.destroy();
		return reply;
	};
	const send = (sent: Answer): FastifyReply => {
		// Noted before the bytes leave, so that the caller never sees an answer we do not know of.
		requests.end(record, 'answered', sent.status);
		return reply
			.code(sent.status)
			.headers({ date: new Date(now()).toUTCString(), ...sent.headers })
			.type(JSON_TYPE)
			.send(sent.body);
	};

	const { delay, disturbance } = faults.takeForCall(request.path);
	const delayMs = delay?.ms ?? 0;
	const delaysAnswer = delay?.after === true;
	// A wait that a reset cuts short must not pay into the next test's ledger.
	if (!(await timers.sleep(latencyMs + (delaysAnswer ? 0 : delayMs)))) return hangUp();
	if (disturbance?.kind === 'closeBefore') return hangUp();
	const instead = answerInstead(disturbance, incoming);
	if (instead && !instead.after) return send(instead.answer);
	const honest = answer(request);
	if (!(await timers.sleep(delaysAnswer ? delayMs : 0))) return hangUp();
	if (disturbance?.kind === 'loseAnswer') return hangUp();
	if (disturbance?.kind === 'brokenJson') return send(breakOff(honest));
	return send(instead?.answer ?? honest);
}

const JSON_TYPE = 'application/json; charset=utf-8';

function answerInstead(
	disturbance: Disturbance | undefined,
	incoming: FastifyRequest,
): { after: boolean; answer: Answer } | undefined {
	if (disturbance?.kind === 'status') {
		const { status, body = '', after = false } = disturbance;
		return { after, answer: { status, body } };
	}
	if (disturbance?.kind === 'redirect') {
		const { status = 307, after = false } = disturbance;
		const location = disturbance.location ?? `http://${incoming.host}${incoming.url}`;
		return { after, answer: { status, body: '', headers: { location } } };
	}
	return undefined;
}

function breakOff(answer: Answer): Answer {
	return { ...answer, status: 200, body: answer.body.slice(0, Math.ceil(answer.body.length / 2)) };
}

function readRequest(incoming: FastifyRequest): SandboxRequest {
	const rawBody = typeof incoming.body === 'string' ? incoming.body : '';
	return {
		method: incoming.method,
		path: incoming.url.split('?')[0] ?? '',
		query: isRecord(incoming.query) ? { ...incoming.query } : {},
		headers: { ...incoming.headers },
		body: parseJson(rawBody),
		rawBody,
	};
}
