import { registerAdmin } from './admin/routes';
import { Callbacks } from './core/callbacks';
import { Changes } from './core/changes';
import { Clock } from './core/clock';
import { Faults } from './core/faults';
import { Ledger } from './core/ledger';
import { Requests } from './core/requests';
import { serveSystems } from './core/serveSystems';
import { Timers } from './core/timers';
import { createSystems, type Handles } from './systems';

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

/** The sandbox, and the handle of each of its systems. */
export interface Sandbox extends Handles {
	/** Scheme, host and port; blank until it listens. */
	url: string;
	ledger: Ledger;
	requests: Requests;
	faults: Faults;
	callbacks: Callbacks;
	/**
	 * Resolves as soon as the condition holds; it is looked at after every change of ledger,
	 * requests and callbacks. Rejects after `timeoutMs` (5,000 unless told).
	 */
	waitFor: (condition: () => boolean, timeoutMs?: number) => Promise<void>;
	/** Puts the clock of all systems forward, and with it the `Date` of answers; timers stay. */
	putClockForward: (ms: number) => void;
	/**
	 * Back to the first state: money, requests, faults, callbacks, clock; breaks off what is waiting.
	 */
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
	const { host = '127.0.0.1', port = 0, latencyMs = 0 } = options;
	const callbackDelayMs = options.callbackDelayMs ?? DEFAULT_CALLBACK_DELAY_MS;
	const retryMs = options.callbackRetryMs ?? DEFAULT_CALLBACK_RETRY_MS;
	const clock = new Clock(options.now ?? Date.now);
	const { now } = clock;
	const changes = new Changes();
	const changed = () => changes.notify();
	const timers = new Timers();
	const faults = new Faults();
	const ledger = new Ledger(now, changed);
	const requests = new Requests(now, changed);
	const callbacks = new Callbacks({ now, timers, faults, changed, retryMs });
	const { systems, handles } = createSystems({ ledger, callbacks, timers, now, callbackDelayMs });
	const app = serveSystems(systems, { requests, faults, timers, latencyMs, now }, host);

	const stopWork = (): void => {
		timers.cancelAll();
		callbacks.clear();
	};
	const sandbox: Sandbox = {
		...handles,
		url: '',
		ledger,
		requests,
		faults,
		callbacks,
		waitFor: async (condition, timeoutMs = DEFAULT_WAIT_MS) =>
			await changes.until(condition, timeoutMs),
		putClockForward: (ms) => clock.putForward(ms),
		reset: () => {
			stopWork();
			clock.reset();
			faults.clear();
			requests.clear();
			ledger.clear();
			for (const system of systems) system.reset();
			changed();
		},
		listen: async () => {
			sandbox.url = await app.listen({ port, host });
		},
		close: async () => {
			stopWork();
			changes.close();
			await app.close();
		},
	};
	sandbox.reset();
	registerAdmin(app, sandbox, systems, clock);
	return sandbox;
}
