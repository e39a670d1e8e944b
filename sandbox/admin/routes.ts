import type { FastifyInstance } from 'fastify';
import type { SandboxSystem } from '../core/contract';
import { isRecord } from '../core/json';
import type { TransferStatus } from '../core/ledger';
import type { Sandbox } from '../server';
import { readFault } from './faultInput';
import { AdminInputError } from './input';
import { adminPage } from './page';

const STATUSES: readonly TransferStatus[] = ['pending', 'posted', 'voided'];

/** Everything under `/_sandbox`: look at the sandbox and steer it from another process. */
export function registerAdmin(
	admin: FastifyInstance,
	sandbox: Sandbox,
	systems: readonly SandboxSystem[],
): void {
	const { ledger, requests, faults } = sandbox;

	admin.setErrorHandler((error, _request, reply) => {
		const message = error instanceof Error ? error.message : String(error);
		const status = error instanceof AdminInputError ? 400 : 500;
		return reply.code(status).send({ error: message });
	});

	admin.setNotFoundHandler((request, reply) =>
		reply.code(404).send({ error: `There is no ${request.method} ${request.url} here.` }),
	);

	admin.get('/', (_request, reply) =>
		reply.type('text/html; charset=utf-8').send(adminPage(sandbox)),
	);

	admin.get('/ledger', (request) => {
		const query = readQuery(request.query, ['reference', 'system', 'status']);
		const status = STATUSES.find((known) => known === query.status);
		if (query.status !== undefined && status === undefined) {
			throw new AdminInputError(`status must be one of: ${STATUSES.join(', ')}.`);
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
		if (!/^[1-9]\d{0,5}$/.test(limit)) throw new AdminInputError('limit must be a count above 0.');
		return { requests: matching.slice(-Number(limit)) };
	});

	admin.get('/stats', () => requests.stats());

	admin.post('/reset', () => {
		sandbox.reset();
		return { reset: true };
	});

	admin.get('/faults', () => ({ faults: faults.list() }));
	admin.post('/faults', (request) => faults.add(readFault(request.body)));
	admin.delete('/faults', () => {
		faults.clear();
		return { faults: [] };
	});
	admin.delete<{ Params: { id: string } }>('/faults/:id', (request) => {
		if (!faults.remove(Number(request.params.id))) {
			throw new AdminInputError(`There is no fault ${request.params.id}.`);
		}
		return { faults: faults.list() };
	});

	admin.get('/callbacks', (request) => {
		const { system, reference } = readQuery(request.query, ['system', 'reference']);
		return { callbacks: sandbox.callbacks.list({ system, reference }) };
	});

	for (const { name, registerAdmin: register } of systems) {
		if (register === undefined) continue;
		void admin.register(
			async (systemAdmin) => {
				register(systemAdmin);
			},
			{ prefix: `/${name}` },
		);
	}
}

function readQuery<Name extends string>(
	query: unknown,
	known: readonly Name[],
): Partial<Record<Name, string>> {
	const read: Partial<Record<Name, string>> = {};
	for (const [name, value] of Object.entries(isRecord(query) ? query : {})) {
		const knownName = known.find((one) => one === name);
		if (knownName === undefined || typeof value !== 'string') {
			throw new AdminInputError(`${name} is not known here, once: ${known.join(', ')}.`);
		}
		read[knownName] = value;
	}
	return read;
}
