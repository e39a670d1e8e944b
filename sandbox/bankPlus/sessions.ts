import { randomBytes } from 'node:crypto';
import type { Settings } from './settings';

interface Session {
	startedAt: number;
	calls: number;
}

/** The sessions that logins opened. They end by time, by use, by a login, by logout, on demand. */
export class Sessions {
	private readonly byId = new Map<string, Session>();
	private opened = 0;

	constructor(
		private readonly now: () => number,
		private readonly settings: () => Settings,
	) {}

	/** Logins that gave a session since the last reset. */
	get logins(): number {
		return this.opened;
	}

	/** Opens a session and gives its id, as long as the documented one. */
	open(): string {
		if (this.settings().sessionsPerUser === 'one') this.byId.clear();
		const id = randomBytes(40).toString('hex');
		this.byId.set(id, { startedAt: this.now(), calls: 0 });
		this.opened += 1;
		return id;
	}

	/** Counts one call of the session; false when it has ended or never was. */
	use(id: string): boolean {
		const session = this.byId.get(id);
		if (session === undefined || !this.isLive(session)) return false;
		session.calls += 1;
		return true;
	}

	close(id: string): void {
		this.byId.delete(id);
	}

	/** Ends all sessions and says how many there were. */
	endAll(): number {
		const ended = this.live();
		this.byId.clear();
		return ended;
	}

	/** Number of sessions that the next call could use. */
	live(): number {
		return [...this.byId.values()].filter((session) => this.isLive(session)).length;
	}

	/** Forgets sessions and logins. */
	clear(): void {
		this.byId.clear();
		this.opened = 0;
	}

	private isLive({ startedAt, calls }: Session): boolean {
		const { sessionLifetimeMs, callsPerSession } = this.settings();
		return (
			(sessionLifetimeMs === null || this.now() - startedAt < sessionLifetimeMs) &&
			(callsPerSession === null || calls < callsPerSession)
		);
	}
}
