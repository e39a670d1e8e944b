import { Agent as HttpAgent } from 'node:http';
import { Agent as HttpsAgent } from 'node:https';
import axios from 'axios';
import type { Faults } from './faults';
import type { Timers } from './timers';

/** What the receiver answered. */
export interface CallbackAnswer {
	status: number;
	body: string;
}

/** One callback to deliver. */
export interface CallbackOrder {
	system: string;
	event: string;
	reference: string;
	/** The request path that made the payment: `repeatCallback` faults of that path apply. */
	path: string;
	url: string;
	body: string;
	isAccepted: (answer: CallbackAnswer) => boolean;
	/** 10 unless told. */
	maxAttempts?: number;
}

/** One POST of a callback. `status` and `answer` are null when no answer came. */
export interface CallbackAttempt {
	at: number;
	status: number | null;
	answer: string | null;
	error: string | null;
}

export interface CallbackDelivery {
	id: number;
	system: string;
	event: string;
	reference: string;
	url: string;
	body: string;
	state: 'delivering' | 'accepted' | 'gaveUp';
	attempts: CallbackAttempt[];
}

export interface CallbackFilter {
	system?: string;
	reference?: string;
}

export interface CallbackOptions {
	now: () => number;
	timers: Timers;
	faults: Faults;
	changed: () => void;
	/** The first pause between two attempts, in milliseconds; each further one is twice as long. */
	retryMs: number;
}

const MAX_ATTEMPTS = 10;
const MAX_PAUSE_MS = 60_000;
const ANSWER_TIMEOUT_MS = 10_000;
const MAX_ANSWER_BYTES = 64 * 1024;

/** Posts callbacks to the address that the caller gave, until it accepts them. */
export class Callbacks {
	private deliveries: CallbackDelivery[] = [];
	private stop = new AbortController();
	private lastId = 0;

	constructor(private readonly options: CallbackOptions) {}

	/** Delivers in the background, as often as a `repeatCallback` fault wants. */
	send(order: CallbackOrder): void {
		const repeat = this.options.faults.takeForCallback(order.path);
		void this.sendTimes(order, repeat?.deliveries ?? 1, repeat?.atOnce ?? false);
	}

	/** Delivers once (with retries, up to `maxAttempts`) and says how that went. */
	async deliver(order: CallbackOrder): Promise<CallbackDelivery> {
		const { signal } = this.stop;
		const delivery = this.record(order);
		const maxAttempts = order.maxAttempts ?? MAX_ATTEMPTS;
		let pauseMs = this.options.retryMs;
		for (let attempt = 1; attempt <= maxAttempts; attempt += 1) {
			const made = await this.post(order, signal);
			if (signal.aborted) return delivery;
			delivery.attempts.push(made);
			if (made.status !== null && made.answer !== null) {
				const accepted = order.isAccepted({ status: made.status, body: made.answer });
				if (accepted) delivery.state = 'accepted';
			}
			if (delivery.state !== 'accepted' && attempt === maxAttempts) delivery.state = 'gaveUp';
			this.options.changed();
			if (delivery.state !== 'delivering') break;
			if (!(await this.options.timers.sleep(pauseMs))) break;
			pauseMs = Math.min(pauseMs * 2, MAX_PAUSE_MS);
		}
		return delivery;
	}

	/** The deliveries that match, oldest first. */
	list(filter: CallbackFilter = {}): CallbackDelivery[] {
		return this.deliveries.filter(
			(delivery) =>
				(filter.system === undefined || delivery.system === filter.system) &&
				(filter.reference === undefined || delivery.reference === filter.reference),
		);
	}

	/** Breaks off what is under way and forgets all deliveries. */
	clear(): void {
		this.stop.abort();
		this.stop = new AbortController();
		this.deliveries = [];
	}

	private async sendTimes(order: CallbackOrder, count: number, atOnce: boolean): Promise<void> {
		const { signal } = this.stop;
		if (atOnce) {
			await Promise.all(Array.from({ length: count }, async () => await this.deliver(order)));
			return;
		}
		for (let sent = 0; sent < count && !signal.aborted; sent += 1) await this.deliver(order);
	}

	private record(order: CallbackOrder): CallbackDelivery {
		this.lastId += 1;
		const { system, event, reference, url, body } = order;
		const delivery: CallbackDelivery = {
			id: this.lastId,
			system,
			event,
			reference,
			url,
			body,
			state: 'delivering',
			attempts: [],
		};
		this.deliveries.push(delivery);
		return delivery;
	}

	private async post(order: CallbackOrder, signal: AbortSignal): Promise<CallbackAttempt> {
		const at = this.options.now();
		try {
			const { status, data } = await axios.post<string>(order.url, order.body, {
				headers: { 'Content-Type': 'application/json' },
				// Only ever to the address that was given: no redirect, no proxy.
				maxRedirects: 0,
				proxy: false,
				timeout: ANSWER_TIMEOUT_MS,
				maxContentLength: MAX_ANSWER_BYTES,
				responseType: 'text',
				transformRequest: (body: string) => body,
				transformResponse: (body: string) => body,
				validateStatus: () => true,
				httpAgent: new HttpAgent({ keepAlive: false }),
				httpsAgent: new HttpsAgent({ keepAlive: false }),
				signal,
			});
			return { at, status, answer: data, error: null };
		} catch (error) {
			const reason = error instanceof Error ? error.message : String(error);
			return { at, status: null, answer: null, error: reason };
		}
	}
}
