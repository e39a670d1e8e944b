import type { AGENT } from './agent';
import type { PATHS } from './paths';
import type { Settings } from './settings';

/** Bank+ as tests and the admin pages steer it. */
export interface BankPlus {
	/** The demo user: username, first password, PIN, sid, account. */
	agent: typeof AGENT;
	paths: typeof PATHS;
	settings: () => Settings;
	/** Changes the settings that are named, also for sessions that are open. */
	configure: (changed: Partial<Settings>) => void;
	/** Ends all sessions now; the number of those that were live. */
	endSessions: () => number;
	/** Logins that gave a session since the last reset. */
	logins: () => number;
	liveSessions: () => number;
	/** Whether wrong passwords have locked the user. */
	isLocked: () => boolean;
	unlock: () => void;
}
