import type { SandboxCore, SandboxSystem } from '../core/contract';
import { ACCOUNT_ENDPOINTS } from './accountInquiries';
import { registerBankPlusAdmin } from './admin';
import { AGENT } from './agent';
import { BankAccounts } from './bankAccounts';
import { DEPOSIT } from './deposit';
import type { Endpoint } from './endpoint';
import { InterbankInquiries } from './interbankInquiries';
import { INTERBANK_ENDPOINTS } from './interbankTransfer';
import { INTRABANK_ENDPOINTS } from './intrabankTransfer';
import { LIST_ENDPOINTS } from './lists';
import { Numbers } from './numbers';
import { OPEN_ACCOUNT } from './openAccount';
import type { BankPlusParts } from './parts';
import { PATHS } from './paths';
import { Sessions } from './sessions';
import { DEFAULT_SETTINGS, type Settings } from './settings';
import { User } from './user';
import { USER_ENDPOINTS } from './users';

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

const ENDPOINTS: readonly Endpoint[] = [
	...USER_ENDPOINTS,
	...LIST_ENDPOINTS,
	...ACCOUNT_ENDPOINTS,
	OPEN_ACCOUNT,
	DEPOSIT,
	...INTRABANK_ENDPOINTS,
	...INTERBANK_ENDPOINTS,
];

/** The Bank+ platform. */
export function createBankPlus(core: SandboxCore): { system: SandboxSystem; bankPlus: BankPlus } {
	let settings = { ...DEFAULT_SETTINGS };
	const numbers = new Numbers(core.now);
	const sessions = new Sessions(core.now, () => settings);
	const user = new User(core.now);
	const bankAccounts = new BankAccounts(core);
	const interbankInquiries = new InterbankInquiries(numbers);
	const parts: BankPlusParts = {
		core,
		settings: () => settings,
		sessions,
		user,
		bankAccounts,
		interbankInquiries,
		numbers,
	};

	const bankPlus: BankPlus = {
		agent: AGENT,
		paths: PATHS,
		settings: () => ({ ...settings }),
		configure: (changed) => {
			settings = { ...settings, ...changed };
		},
		endSessions: () => sessions.endAll(),
		logins: () => sessions.logins,
		liveSessions: () => sessions.live(),
		isLocked: () => user.isLocked,
		unlock: () => user.unlock(),
	};

	const system: SandboxSystem = {
		name: 'bankPlus',
		routes: ENDPOINTS.map((route) => route(parts)),
		reset: () => {
			settings = { ...DEFAULT_SETTINGS };
			sessions.clear();
			user.reset();
			interbankInquiries.clear();
			bankAccounts.reset();
		},
		registerAdmin: (admin) => registerBankPlusAdmin(admin, bankPlus),
	};
	return { system, bankPlus };
}
