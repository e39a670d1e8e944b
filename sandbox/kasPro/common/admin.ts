import type { FastifyInstance } from 'fastify';
import { AdminInput, AdminInputError } from '../../admin/input';
import { AUTHENTICATION_KINDS } from './authentication';
import type { KasPro } from './index';

const HOUR_S = 60 * 60;

/** The admin routes that the three KasPro systems share, under `/_sandbox/kasPro`. */
export function registerKasProAdmin(admin: FastifyInstance, kasPro: KasPro): void {
	const state = () => ({
		...kasPro.settings(),
		tokenRequests: kasPro.tokenRequests(),
		lastRefusal: kasPro.lastRefusal(),
	});

	admin.get('/', state);

	admin.put('/settings', (request) => {
		const input = AdminInput.of(request.body, [
			'authentication',
			'headers',
			'tokenLifetimeS',
			'callsPerToken',
			'refusalStatus',
		]);
		const kind = (name: string) => input.oneOf(name, AUTHENTICATION_KINDS);
		kasPro.configure({
			authentication: input.optional('authentication', kind),
			headers: input.optional('headers', (name) => readHeaders(input.record(name))),
			tokenLifetimeS: input.optional('tokenLifetimeS', (name) => input.int(name, 0, 24 * HOUR_S)),
			callsPerToken: input.optional('callsPerToken', (name) =>
				input.raw(name) === null ? null : input.int(name, 0, 1_000_000),
			),
			refusalStatus: input.optional('refusalStatus', (name) => input.int(name, 200, 599)),
		});
		return state();
	});

	admin.post('/expire-tokens', () => {
		kasPro.expireTokens();
		return state();
	});

	admin.post('/settle', (request) => {
		const input = AdminInput.of(request.body, ['reffId', 'outcome']);
		const reffId = input.text('reffId');
		const outcome = input.oneOf('outcome', ['paid', 'failed'] as const);
		orRefuse(() => kasPro.settle(reffId, outcome));
		return { reffId, outcome };
	});
}

/** Runs a step of a handle; what it throws is the caller's mistake. */
export function orRefuse<T>(step: () => T): T {
	try {
		return step();
	} catch (error) {
		throw new AdminInputError(error instanceof Error ? error.message : String(error));
	}
}

function readHeaders(record: Record<string, unknown>): Record<string, string> {
	return Object.fromEntries(
		Object.entries(record).map(([name, value]) => {
			if (typeof value === 'string' && value !== '') return [name, value];
			throw new AdminInputError(`The header ${name} must be a text that is not empty.`);
		}),
	);
}
