/** The end of the time that a call may take. */
export interface Deadline {
	/** Aborts when the time is up, or when the execution is cancelled. */
	signal: AbortSignal;
	isOver: () => boolean;
	/** To be called when the call has ended: a listener would keep all of it until the time is up. */
	end: () => void;
}

/** @param cancelled aborts when a person cancels the execution */
export function startDeadline(timeoutMs: number, cancelled?: AbortSignal): Deadline {
	const timeUp = AbortSignal.timeout(timeoutMs);
	const sources = cancelled ? [timeUp, cancelled] : [timeUp];
	const stop = new AbortController();
	const abort = () => stop.abort();
	for (const source of sources) {
		if (source.aborted) abort();
		source.addEventListener('abort', abort);
	}
	return {
		signal: stop.signal,
		isOver: () => timeUp.aborted,
		end: () => {
			for (const source of sources) source.removeEventListener('abort', abort);
		},
	};
}
