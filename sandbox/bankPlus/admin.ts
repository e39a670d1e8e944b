import type { FastifyInstance } from 'fastify';
import { AdminInput } from '../admin/input';
import type { BankPlus } from './handle';
import { DEFAULT_SETTINGS, type Settings } from './settings';

const MAX_LIFETIME_MS = 86_400_000;
const MAX_CALLS = 1_000_000;

/** The admin routes of Bank+, under `/_sandbox/bankPlus`. */
export function registerBankPlusAdmin(admin: FastifyInstance, bankPlus: BankPlus): void {
	const view = () => ({
		settings: bankPlus.settings(),
		logins: bankPlus.logins(),
		liveSessions: bankPlus.liveSessions(),
		locked: bankPlus.isLocked(),
	});

	admin.get('/', view);

	admin.put('/settings', (request) => {
		bankPlus.configure(readSettings(request.body));
		return bankPlus.settings();
	});

	admin.post('/end-sessions', () => ({ ended: bankPlus.endSessions() }));

	admin.post('/unlock', () => {
		bankPlus.unlock();
		return { locked: bankPlus.isLocked() };
	});
}

/** The settings that are named; the others stay as they are. */
function readSettings(body: unknown): Partial<Settings> {
	const input = AdminInput.of(body, Object.keys(DEFAULT_SETTINGS));
	const limit = (name: string, max: number): number | null =>
		input.raw(name) === null ? null : input.int(name, 1, max);
	const read = {
		sessionLifetimeMs: input.optional('sessionLifetimeMs', (name) => limit(name, MAX_LIFETIME_MS)),
		callsPerSession: input.optional('callsPerSession', (name) => limit(name, MAX_CALLS)),
		sessionsPerUser: input.optional('sessionsPerUser', (name) =>
			input.oneOf(name, ['one', 'several'] as const),
		),
		sessionEndedStatus: input.optional('sessionEndedStatus', (name) =>
			input.oneOf(name, [401, 200] as const),
		),
		refusalStatus: input.optional('refusalStatus', (name) =>
			input.oneOf(name, ['always200', 'asDebugSays'] as const),
		),
	};
	return Object.fromEntries(Object.entries(read).filter(([, value]) => value !== undefined));
}
