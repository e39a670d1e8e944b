import type { FastifyInstance } from 'fastify';
import { AdminInput } from '../../admin/input';
import { SteeringError } from '../../core/steeringError';
import { AUTHENTICATION_KINDS } from './authentication';
import type { KasPro } from './handle';

const HOUR_S = 60 * 60;

/** The admin routes that the three KasPro systems share, under `/_sandbox/kasPro`. */
export function registerKasProAdmin(admin: FastifyInstance, kasPro: KasPro): void {
	const view = () => ({
		...kasPro.settings(),
		tokenRequests: kasPro.tokenRequests(),
		lastRefusal: kasPro.lastRefusal(),
	});

	admin.get('/', view);

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
		return view();
	});

	admin.post('/expire-tokens', () => {
		kasPro.expireTokens();
		return view();
	});

	admin.post('/settle', (request) => {
		const input = AdminInput.of(request.body, ['reffId', 'outcome']);
		const reffId = input.text('reffId');
		const outcome = input.oneOf('outcome', ['paid', 'failed'] as const);
		kasPro.settle(reffId, outcome);
		return { reffId, outcome };
	});
}

function readHeaders(record: Record<string, unknown>): Record<string, string> {
	return Object.fromEntries(
		Object.entries(record).map(([name, value]) => {
			if (typeof value === 'string' && value !== '') return [name, value];
			throw new SteeringError(`The header ${name} must be a text that is not empty.`);
		}),
	);
}
