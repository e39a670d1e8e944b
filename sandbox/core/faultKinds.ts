interface FaultScope {
	/** The path it applies to; a trailing `*` stands for any rest, so `*` alone is every path. */
	path: string;
	/** For how many calls; 1 unless told. */
	times?: number | 'always';
	/** How many matching calls pass first; 0 unless told. */
	skip?: number;
}

/** Waits `ms` milliseconds before the request is processed, or after it and before the answer. */
export interface DelayFault extends FaultScope {
	kind: 'delay';
	ms: number;
	after?: boolean;
}

/** Processes the request in full, money and all, then hangs up without an answer. */
export interface LoseAnswerFault extends FaultScope {
	kind: 'loseAnswer';
}

/** Hangs up before the request is processed. */
export interface CloseBeforeFault extends FaultScope {
	kind: 'closeBefore';
}

/** Answers this HTTP status and body instead of processing, or (`after`) after processing. */
export interface StatusFault extends FaultScope {
	kind: 'status';
	status: number;
	body?: string;
	after?: boolean;
}

/** Redirects (307 unless told); to the same path unless told, so that a follower sends again. */
export interface RedirectFault extends FaultScope {
	kind: 'redirect';
	status?: 301 | 302 | 303 | 307 | 308;
	location?: string;
	after?: boolean;
}

/** Processes the request, then answers HTTP 200 with JSON that breaks off in the middle. */
export interface BrokenJsonFault extends FaultScope {
	kind: 'brokenJson';
}

/**
 * Delivers the callback of a payment made on this path `deliveries` times, although it was
 * accepted; one after the other, or all at the same moment (`atOnce`).
 */
export interface RepeatCallbackFault extends FaultScope {
	kind: 'repeatCallback';
	deliveries: number;
	atOnce?: boolean;
}

/** What goes wrong with the exchange itself: at most one per call. */
export type Disturbance =
	LoseAnswerFault | CloseBeforeFault | StatusFault | RedirectFault | BrokenJsonFault;

export type Fault = DelayFault | Disturbance | RepeatCallbackFault;
