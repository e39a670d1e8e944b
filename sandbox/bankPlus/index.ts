import type { Endpoint, SandboxCore, SandboxSystem, Steerable } from '../core/contract';
import { ACCOUNT_ENDPOINTS } from './accountInquiries';
import { registerBankPlusAdmin } from './admin';
import { AGENT } from './agent';
import { USER_ENDPOINTS } from './authentication';
import { BankAccounts } from './bankAccounts';
import { DEPOSIT } from './deposit';
import { GUIDE } from './guide';
import type { BankPlus } from './handle';
import { InterbankInquiries } from './interbankInquiries';
import { INTERBANK_ENDPOINTS } from './interbankTransfer';
import { INTRABANK_ENDPOINTS } from './intrabankTransfer';
import { LIST_ENDPOINTS } from './lists';
import { Numbers } from './numbers';
import { OPEN_ACCOUNT } from './openAccount';
import { PATHS } from './paths';
import { Sessions } from './sessions';
import { DEFAULT_SETTINGS } from './settings';
import type { BankPlusState } from './state';
import { User } from './user';

const ENDPOINTS: readonly Endpoint<BankPlusState>[] = [
	...USER_ENDPOINTS,
	...LIST_ENDPOINTS,
	...ACCOUNT_ENDPOINTS,
	OPEN_ACCOUNT,
	DEPOSIT,
	...INTRABANK_ENDPOINTS,
	...INTERBANK_ENDPOINTS,
];

/** The Bank+ platform. */
export function createBankPlus(core: SandboxCore): Steerable<BankPlus> {
	let settings = { ...DEFAULT_SETTINGS };
	const numbers = new Numbers(core.now);
	const sessions = new Sessions(core.now, () => settings);
	const user = new User(core.now);
	const bankAccounts = new BankAccounts(core);
	const interbankInquiries = new InterbankInquiries(numbers);
	const state: BankPlusState = {
		core,
		settings: () => settings,
		sessions,
		user,
		bankAccounts,
		interbankInquiries,
		numbers,
	};

	const handle: BankPlus = {
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
		routes: ENDPOINTS.map((routeOf) => routeOf(state)),
		reset: () => {
			settings = { ...DEFAULT_SETTINGS };
			sessions.clear();
			user.reset();
			interbankInquiries.clear();
			bankAccounts.reset();
		},
		registerAdmin: (admin) => registerBankPlusAdmin(admin, handle),
		guide: GUIDE,
	};
	return { system, handle };
}
