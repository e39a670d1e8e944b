/** What the document leaves open about sessions and refusals: settable, for both readings. */
export interface Settings {
	/** Milliseconds from a login to the end of its session; null for no end. */
	sessionLifetimeMs: number | null;
	/** Calls that a session is good for; null for any number. */
	callsPerSession: number | null;
	/** With `one`, a login ends the session before it. */
	sessionsPerUser: 'one' | 'several';
	/** HTTP status of SESSION_NOT_FOUND; its body says 401 in both cases. */
	sessionEndedStatus: 401 | 200;
	/** HTTP status of the other refusals: 200, or the one in their `debug.status`, where printed. */
	refusalStatus: 'always200' | 'asDebugSays';
}

export const DEFAULT_SETTINGS: Settings = {
	sessionLifetimeMs: null,
	callsPerSession: null,
	sessionsPerUser: 'several',
	sessionEndedStatus: 401,
	refusalStatus: 'always200',
};
