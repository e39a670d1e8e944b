import type { SandboxRequest } from './contract';
import { matches } from './matches';

/** How a request ended: with an answer, by the sandbox hanging up, or by the caller leaving. */
export type RequestEnd = 'inFlight' | 'answered' | 'connectionClosed' | 'clientClosed';

/** One request that reached a system, as it came. Times are milliseconds since 1970. */
export interface RecordedRequest extends SandboxRequest {
	seq: number;
	at: number;
	system: string;
	/** HTTP status answered, or null without an answer. */
	status: number | null;
	ended: RequestEnd;
}

export type NewRequest = Omit<RecordedRequest, 'seq' | 'at' | 'status' | 'ended'>;

/** Number of requests seen, running now, and the most that ever ran at the same time. */
export interface Traffic {
	total: number;
	inFlight: number;
	peakInFlight: number;
}

export interface RequestStats extends Traffic {
	byPath: Record<string, Traffic>;
}

export type RequestFilter = Partial<Pick<RecordedRequest, 'system' | 'path'>>;

const DEFAULT_LIMIT = 50_000;

/** Keeps what was sent to the sandbox: the newest `limit` requests, and counts over all of them. */
export class Requests {
	private kept: RecordedRequest[] = [];
	private readonly running = new Set<RecordedRequest>();
	private overall = noTraffic();
	private readonly perPath = new Map<string, Traffic>();
	private lastSeq = 0;

	constructor(
		private readonly now: () => number,
		private readonly changed: () => void,
		private readonly limit = DEFAULT_LIMIT,
	) {}

	begin(request: NewRequest): RecordedRequest {
		this.lastSeq += 1;
		const record: RecordedRequest = {
			...request,
			seq: this.lastSeq,
			at: this.now(),
			status: null,
			ended: 'inFlight',
		};
		this.kept.push(record);
		// Twice the limit before cutting: one cut per `limit` requests instead of one for each.
		if (this.kept.length >= this.limit * 2) this.kept = this.kept.slice(-this.limit);
		this.running.add(record);
		countStart(this.overall);
		countStart(this.trafficOf(record.path));
		this.changed();
		return record;
	}

	/** Notes how a request ended; the first end counts. */
	end(record: RecordedRequest, ended: RequestEnd, status: number | null = null): void {
		if (record.ended !== 'inFlight') return;
		record.ended = ended;
		record.status = status;
		// A request from before a reset is no longer counted.
		if (!this.running.delete(record)) return;
		this.overall.inFlight -= 1;
		this.trafficOf(record.path).inFlight -= 1;
		this.changed();
	}

	/** The requests that match, oldest first. */
	list(filter: RequestFilter = {}): RecordedRequest[] {
		return this.kept.slice(-this.limit).filter((record) => matches(record, filter));
	}

	stats(): RequestStats {
		const byPath = [...this.perPath].map(([path, traffic]) => [path, { ...traffic }] as const);
		return { ...this.overall, byPath: Object.fromEntries(byPath) };
	}

	clear(): void {
		this.kept = [];
		this.running.clear();
		this.overall = noTraffic();
		this.perPath.clear();
	}

	private trafficOf(path: string): Traffic {
		const existing = this.perPath.get(path);
		if (existing) return existing;
		const traffic = noTraffic();
		this.perPath.set(path, traffic);
		return traffic;
	}
}

function noTraffic(): Traffic {
	return { total: 0, inFlight: 0, peakInFlight: 0 };
}

function countStart(traffic: Traffic): void {
	traffic.total += 1;
	traffic.inFlight += 1;
	traffic.peakInFlight = Math.max(traffic.peakInFlight, traffic.inFlight);
}
