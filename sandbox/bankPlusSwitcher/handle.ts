import type { ACCOUNTS } from './accounts';
import type { PATHS } from './paths';

/** The Bank+ switcher as tests use it. Its unclear answers are the faults of the core. */
export interface BankPlusSwitcher {
	paths: typeof PATHS;
	accounts: typeof ACCOUNTS;
}
