import type { SandboxCore } from '../core/contract';
import type { BankAccounts } from './bankAccounts';
import type { InterbankInquiries } from './interbankInquiries';
import type { Numbers } from './numbers';
import type { Sessions } from './sessions';
import type { Settings } from './settings';
import type { User } from './user';

/** What the endpoints of Bank+ work on. */
export interface BankPlusState {
	core: SandboxCore;
	settings: () => Settings;
	sessions: Sessions;
	user: User;
	bankAccounts: BankAccounts;
	interbankInquiries: InterbankInquiries;
	numbers: Numbers;
}
