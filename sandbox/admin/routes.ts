import type { FastifyInstance } from 'fastify';
import type { Callbacks } from '../core/callbacks';
import { refuseOtherOrigins } from '../core/callers';
import type { SandboxSystem } from '../core/contract';
import type { Faults } from '../core/faults';
import type { Ledger, TransferStatus } from '../core/ledger';
import type { Requests } from '../core/requests';
import { SteeringError } from '../core/steeringError';
import { readFault } from './faultInput';
import { adminPage } from './page';
import { readQuery } from './query';

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

const STATUSES: readonly TransferStatus[] = ['pending', 'posted', 'voided'];

/** Everything under `/_sandbox`: look at the sandbox and steer it from another process. */
export function registerAdmin(
	app: FastifyInstance,
	sandbox: Steered,
	systems: readonly SandboxSystem[],
): void {
	void app.register(
		async (admin) => {
			refuseOtherOrigins(admin);
			answerErrors(admin);
			registerViews(admin, sandbox);
			registerFaults(admin, sandbox.faults);
			admin.post('/reset', () => {
				sandbox.reset();
				return { reset: true };
			});
			for (const system of systems) registerSystem(admin, system);
		},
		{ prefix: '/_sandbox' },
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

	admin.get('/', (_request, reply) =>
		reply.type('text/html; charset=utf-8').send(adminPage(sandbox.url, ledger)),
	);

	admin.get('/ledger', (request) => {
		const query = readQuery(request.query, ['reference', 'system', 'status']);
		const status = STATUSES.find((known) => known === query.status);
		if (query.status !== undefined && status === undefined) {
			throw new SteeringError(`status must be one of: ${STATUSES.join(', ')}.`);
		}
		const { reference, system } = query;
		return {
			accounts: ledger.accounts(),
			transfers: ledger.transfers({ reference, system, status }),
		};
	});

	admin.get('/requests', (request) => {
		const { system, path, limit } = readQuery(request.query, ['system', 'path', 'limit']);
		const matching = requests.list({ system, path });
		if (limit === undefined) return { requests: matching };
		if (!/^[1-9]\d{0,5}$/.test(limit)) throw new SteeringError('limit must be a count above 0.');
		return { requests: matching.slice(-Number(limit)) };
	});

	admin.get('/stats', () => requests.stats());

	admin.get('/callbacks', (request) => {
		const { system, reference } = readQuery(request.query, ['system', 'reference']);
		return { callbacks: callbacks.list({ system, reference }) };
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
