import type { FastifyInstance } from 'fastify';
import type { Callbacks } from '../core/callbacks';
import { refuseOtherOrigins } from '../core/callers';
import type { Clock } from '../core/clock';
import type { SandboxSystem } from '../core/contract';
import type { Faults } from '../core/faults';
import type { Ledger } from '../core/ledger';
import type { Requests } from '../core/requests';
import { SteeringError } from '../core/steeringError';
import { readFault } from './faultInput';
import { AdminInput } from './input';
import { leadBrowsersTo, registerPage } from './page';
import { registerPayments } from './payments';
import { readLimit, readQuery, readStatus } from './query';

/** What can be seen and steered from another process. */
export interface Steered {
	/** Known once it listens. */
	url: string;
	ledger: Ledger;
	requests: Requests;
	faults: Faults;
	callbacks: Callbacks;
	reset: () => void;
}

const ROOT = '/_sandbox';
/** A year: beyond any session, and far from where dates end. */
const MOST_AHEAD_MS = 366 * 24 * 60 * 60 * 1000;

/** Everything under `/_sandbox`: look at the sandbox and steer it from another process. */
export function registerAdmin(
	app: FastifyInstance,
	sandbox: Steered,
	systems: readonly SandboxSystem[],
	clock: Clock,
): void {
	leadBrowsersTo(app, ROOT);
	void app.register(
		async (admin) => {
			refuseOtherOrigins(admin);
			answerErrors(admin);
			registerPage(admin);
			registerGuide(admin, sandbox, systems);
			registerPayments(admin, sandbox.ledger, systems);
			registerViews(admin, sandbox);
			registerFaults(admin, sandbox.faults);
			registerClock(admin, clock);
			admin.post('/reset', () => {
				sandbox.reset();
				return { reset: true };
			});
			for (const system of systems) registerSystem(admin, system);
		},
		{ prefix: ROOT },
	);
}

function answerErrors(admin: FastifyInstance): void {
	admin.setErrorHandler((error, _request, reply) => {
		const message = error instanceof Error ? error.message : String(error);
		return reply.code(error instanceof SteeringError ? 400 : 500).send({ error: message });
	});
	admin.setNotFoundHandler((request, reply) =>
		reply.code(404).send({ error: `There is no ${request.method} ${request.url} here.` }),
	);
}

function registerViews(admin: FastifyInstance, sandbox: Steered): void {
	const { ledger, requests, callbacks } = sandbox;

	admin.get('/ledger', (request) => {
		const query = readQuery(request.query, ['reference', 'system', 'status']);
		const status = readStatus(query.status);
		const { reference, system } = query;
		return {
			accounts: ledger.accounts(),
			transfers: ledger.transfers({ reference, system, status }),
		};
	});

	admin.get('/balances', () => ({ accounts: ledger.accounts() }));

	admin.get('/requests', (request) => {
		const { system, path, limit } = readQuery(request.query, ['system', 'path', 'limit']);
		const matching = requests.list({ system, path });
		return { requests: newest(matching, limit) };
	});

	admin.get('/stats', () => requests.stats());

	admin.get('/callbacks', (request) => {
		const { system, reference, limit } = readQuery(request.query, ['system', 'reference', 'limit']);
		return { callbacks: newest(callbacks.list({ system, reference }), limit) };
	});
}

function newest<T>(oldestFirst: readonly T[], limit: string | undefined): readonly T[] {
	return oldestFirst.slice(-(readLimit(limit) ?? oldestFirst.length));
}

/** What people are told: which credentials to make, what each test account does. */
function registerGuide(
	admin: FastifyInstance,
	sandbox: Steered,
	systems: readonly SandboxSystem[],
): void {
	admin.get('/guide', () => ({
		url: sandbox.url,
		systems: systems.map(({ name, guide: { credential, ...guide } }) => ({
			name,
			...guide,
			credential: credential && {
				title: credential.title,
				fields: credential.fieldsAt(sandbox.url),
			},
		})),
	}));
}

function registerClock(admin: FastifyInstance, clock: Clock): void {
	const view = () => ({ now: clock.now(), aheadMs: clock.ahead });
	admin.get('/clock', view);
	admin.post('/clock', (request) => {
		const input = AdminInput.of(request.body, ['forwardMs']);
		clock.putForward(input.int('forwardMs', 1, MOST_AHEAD_MS - clock.ahead));
		return view();
	});
}

function registerFaults(admin: FastifyInstance, faults: Faults): void {
	admin.get('/faults', () => ({ faults: faults.list() }));
	admin.post('/faults', (request) => faults.add(readFault(request.body)));
	admin.delete('/faults', () => {
		faults.clear();
		return { faults: [] };
	});
	admin.delete<{ Params: { id: string } }>('/faults/:id', (request) => {
		if (!faults.remove(Number(request.params.id))) {
			throw new SteeringError(`There is no fault ${request.params.id}.`);
		}
		return { faults: faults.list() };
	});
}

function registerSystem(
	admin: FastifyInstance,
	{ name, registerAdmin: register }: SandboxSystem,
): void {
	if (register === undefined) return;
	void admin.register(
		async (systemAdmin) => {
			register(systemAdmin);
		},
		{ prefix: `/${name}` },
	);
}
