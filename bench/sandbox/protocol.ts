/** What the sandbox's process says when it listens. */
export interface Ready {
	url: string;
}

/** What has come in on a path since the last question to start anew. */
export interface Traffic {
	requests: number;
	peakInFlight: number;
	/** To the whole sandbox. */
	connections: number;
}

/** What it is asked; each question is answered before the next one comes. */
export type Question =
	| { ask: 'startAnew' }
	/** From now on each answer takes this long, and connections are counted. */
	| { ask: 'answerAfter'; latencyMs: number }
	| { ask: 'traffic'; path: string };
