import Fastify from 'fastify';
import { registerAdmin } from './admin/routes';
import { createBankPlus, type BankPlus } from './bankPlus';
import { createBankPlusSwitcher, type BankPlusSwitcher } from './bankPlusSwitcher';
import { Callbacks } from './core/callbacks';
import { refuseOtherNames, refuseOtherOrigins } from './core/callers';
import { Changes } from './core/changes';
import type { SandboxCore, SandboxSystem } from './core/contract';
import { createDuitku, type Duitku } from './duitku';
import { exchange, type Answerer } from './core/exchange';
import { Faults } from './core/faults';
import { createKasPro, type KasProSystems } from './kasPro/common';
import { Ledger } from './core/ledger';
import { Requests } from './core/requests';
import { Timers } from './core/timers';

export interface SandboxOptions {
	/** 0, a free port, unless told. */
	port?: number;
	/** 127.0.0.1 unless told: nothing outside this machine reaches it. */
	host?: string;
	/** Milliseconds that every request waits before it is processed; 0 unless told. */
	latencyMs?: number;
	/** The clock, in milliseconds since 1970. */
	now?: () => number;
	/** Milliseconds from a payment to its callback; 300 unless told. */
	callbackDelayMs?: number;
	/** Milliseconds before a refused callback is repeated, then doubled; 500 unless told. */
	callbackRetryMs?: number;
}

/** A running sandbox. */
export interface Sandbox {
	/** Scheme, host and port; blank until it listens. */
	url: string;
	ledger: Ledger;
	requests: Requests;
	faults: Faults;
	callbacks: Callbacks;
	duitku: Duitku;
	bankPlus: BankPlus;
	bankPlusSwitcher: BankPlusSwitcher;
	/** What the three KasPro systems share: authentication and payments in process. */
	kasPro: KasProSystems['kasPro'];
	kasProBank: KasProSystems['kasProBank'];
	kasProWallet: KasProSystems['kasProWallet'];
	kasProGold: KasProSystems['kasProGold'];
	/**
	 * Resolves as soon as the condition holds; it is looked at after every change of ledger,
	 * requests and callbacks. Rejects after `timeoutMs` (5,000 unless told).
	 */
	waitFor: (condition: () => boolean, timeoutMs?: number) => Promise<void>;
	/** Back to the first state: money, requests, faults, callbacks; breaks off what is waiting. */
	reset: () => void;
	/** Opens the door, at `url`. */
	listen: () => Promise<void>;
	/** Stops the server, every timer and every connection. */
	close: () => Promise<void>;
}

const DEFAULT_CALLBACK_DELAY_MS = 300;
const DEFAULT_CALLBACK_RETRY_MS = 500;
const DEFAULT_WAIT_MS = 5_000;

/** Starts the payment systems as one local HTTP server. */
export async function startSandbox(options: SandboxOptions = {}): Promise<Sandbox> {
	const sandbox = createSandbox(options);
	await sandbox.listen();
	return sandbox;
}

/** The payment systems in their first state, which nobody can reach until they listen. */
export function createSandbox(options: SandboxOptions = {}): Sandbox {
	const { now = Date.now, host = '127.0.0.1', port = 0, latencyMs = 0 } = options;
	const changes = new Changes();
	const changed = () => changes.notify();
	const timers = new Timers();
	const faults = new Faults();
	const ledger = new Ledger(now, changed);
	const requests = new Requests(now, changed);
	const retryMs = options.callbackRetryMs ?? DEFAULT_CALLBACK_RETRY_MS;
	const callbacks = new Callbacks({ now, timers, faults, changed, retryMs });
	const callbackDelayMs = options.callbackDelayMs ?? DEFAULT_CALLBACK_DELAY_MS;
	const core: SandboxCore = { ledger, callbacks, timers, now, callbackDelayMs };

	const { system: duitkuSystem, duitku } = createDuitku(core);
	const { system: bankPlusSystem, bankPlus } = createBankPlus(core);
	const { system: switcherSystem, bankPlusSwitcher } = createBankPlusSwitcher(core);
	const {
		systems: kasProSystems,
		kasPro,
		kasProBank,
		kasProWallet,
		kasProGold,
	} = createKasPro(core);
	const systems: readonly SandboxSystem[] = [
		duitkuSystem,
		bankPlusSystem,
		switcherSystem,
		...kasProSystems,
	];

	const stopWork = (): void => {
		timers.cancelAll();
		callbacks.clear();
	};
	const reset = (): void => {
		stopWork();
		faults.clear();
		requests.clear();
		ledger.clear();
		for (const system of systems) system.reset();
		changed();
	};
	reset();

	const app = Fastify({
		forceCloseConnections: true,
		rewriteUrl: ({ url }) => inOwnSpelling(systems, url ?? ''),
	});
	const sandbox: Sandbox = {
		url: '',
		ledger,
		requests,
		faults,
		callbacks,
		duitku,
		bankPlus,
		bankPlusSwitcher,
		kasPro,
		kasProBank,
		kasProWallet,
		kasProGold,
		waitFor: async (condition, timeoutMs = DEFAULT_WAIT_MS) =>
			await changes.until(condition, timeoutMs),
		reset,
		listen: async () => {
			sandbox.url = await app.listen({ port, host });
		},
		close: async () => {
			stopWork();
			changes.close();
			await app.close();
		},
	};

	refuseOtherNames(app, host);
	// Bodies stay text: the record wants what was sent, and each system says itself what is JSON.
	app.removeAllContentTypeParsers();
	app.addContentTypeParser('*', { parseAs: 'string' }, (_request, body, done) => {
		done(null, body);
	});
	const parts = { requests, faults, timers, latencyMs };
	for (const { name, routes } of systems) {
		for (const { method, path, answer } of routes) {
			const answerer: Answerer = { system: name, answer };
			app.route({
				method,
				url: path,
				handler: async (request, reply) => await exchange(parts, answerer, request, reply),
			});
		}
	}
	app.setNotFoundHandler(
		async (request, reply) => await exchange(parts, UNKNOWN_PATH, request, reply),
	);
	void app.register(
		async (admin) => {
			refuseOtherOrigins(admin);
			registerAdmin(admin, sandbox, systems);
		},
		{ prefix: '/_sandbox' },
	);
	return sandbox;
}

/** The address with its path as the system writes it, so that records and faults know one spelling. */
function inOwnSpelling(systems: readonly SandboxSystem[], url: string): string {
	const [path = '', ...query] = url.split('?');
	const own = systems
		.filter(({ takesPathsInAnyCase }) => takesPathsInAnyCase)
		.flatMap(({ routes }) => routes)
		.find((route) => route.path.toLowerCase() === path.toLowerCase());
	return own ? [own.path, ...query].join('?') : url;
}

const UNKNOWN_PATH: Answerer = {
	system: 'unknown',
	answer: ({ method, path }) => ({
		status: 404,
		body: JSON.stringify({ error: `The sandbox has no ${method} ${path}.` }),
	}),
};
