import type { Faults } from './faults';
import { matches } from './matches';
import { postCallback, type PostResult } from './postCallback';
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

export interface CallbackAttempt extends PostResult {
	at: number;
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

export type CallbackFilter = Partial<Pick<CallbackDelivery, 'system' | 'reference'>>;

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
			const at = this.options.now();
			const { status, answer, error } = await postCallback(order.url, order.body, signal);
			if (signal.aborted) return delivery;
			delivery.attempts.push({ at, status, answer, error });
			if (status !== null && answer !== null && order.isAccepted({ status, body: answer })) {
				delivery.state = 'accepted';
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
		return this.deliveries.filter((delivery) => matches(delivery, filter));
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
}
