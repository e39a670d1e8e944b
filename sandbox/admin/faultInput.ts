import type { Fault } from '../core/faultKinds';
import { SteeringError } from '../core/steeringError';
import { AdminInput } from './input';

const KINDS = [
	'delay',
	'loseAnswer',
	'closeBefore',
	'status',
	'redirect',
	'brokenJson',
	'repeatCallback',
] as const;

const FIELDS = [
	'path',
	'times',
	'skip',
	'kind',
	'ms',
	'after',
	'status',
	'body',
	'location',
	'deliveries',
	'atOnce',
];

const MAX_COUNT = 1_000_000;
const MAX_DELAY_MS = 600_000;
const MAX_DELIVERIES = 100;

/** Reads one fault from an admin body. */
export function readFault(body: unknown): Fault {
	const input = AdminInput.of(body, FIELDS);
	const path = input.text('path');
	if (path !== '*' && !path.startsWith('/')) {
		throw new SteeringError('path must begin with / or be *.');
	}
	const scope = {
		path,
		times: input.optional('times', (name) =>
			typeof input.raw(name) === 'string'
				? input.oneOf(name, ['always'] as const)
				: input.int(name, 1, MAX_COUNT),
		),
		skip: input.optional('skip', (name) => input.int(name, 0, MAX_COUNT)),
	};
	const after = input.optional('after', (name) => input.flag(name));
	const kind = input.oneOf('kind', KINDS);
	switch (kind) {
		case 'delay':
			return { ...scope, kind, ms: input.int('ms', 0, MAX_DELAY_MS), after };
		case 'status': {
			const text = input.optional('body', (name) => input.anyText(name));
			return { ...scope, kind, status: input.int('status', 200, 599), body: text, after };
		}
		case 'redirect': {
			const status = input.optional('status', (name) =>
				input.oneOf(name, [301, 302, 303, 307, 308] as const),
			);
			const location = input.optional('location', (name) => input.text(name));
			return { ...scope, kind, status, location, after };
		}
		case 'repeatCallback': {
			const atOnce = input.optional('atOnce', (name) => input.flag(name));
			return { ...scope, kind, deliveries: input.int('deliveries', 1, MAX_DELIVERIES), atOnce };
		}
		case 'loseAnswer':
		case 'closeBefore':
		case 'brokenJson':
			return { ...scope, kind };
	}
}
