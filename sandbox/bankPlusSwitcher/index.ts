import type { SandboxCore, SandboxSystem } from '../core/contract';
import { ACCOUNTS, ledgerNameOf, type SwitcherAccount } from './accounts';
import { Book } from './book';
import { CHECK } from './check';
import type { Endpoint, SwitcherParts } from './endpoint';
import { INQUIRY } from './inquiry';
import { PATHS } from './paths';
import { REVERSAL } from './reversal';
import { TRANSFER } from './transfer';

/** The Bank+ switcher as tests use it. Its unclear answers are the faults of the core. */
export interface BankPlusSwitcher {
	paths: typeof PATHS;
	accounts: readonly SwitcherAccount[];
}

const ENDPOINTS: readonly Endpoint[] = [INQUIRY, TRANSFER, REVERSAL, CHECK];

/** The Bank+ switcher. */
export function createBankPlusSwitcher(core: SandboxCore): {
	system: SandboxSystem;
	bankPlusSwitcher: BankPlusSwitcher;
} {
	const parts: SwitcherParts = { core, book: new Book(core.now) };
	const system: SandboxSystem = {
		name: 'bankPlusSwitcher',
		routes: ENDPOINTS.map((route) => route(parts)),
		reset: () => {
			parts.book.clear();
			for (const account of ACCOUNTS) {
				core.ledger.openAccount(ledgerNameOf(account), account.openingBalanceIdr);
			}
		},
	};
	return { system, bankPlusSwitcher: { paths: PATHS, accounts: ACCOUNTS } };
}
