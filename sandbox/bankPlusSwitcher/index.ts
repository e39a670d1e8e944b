import type { Endpoint, SandboxCore, SandboxSystem, Steerable } from '../core/contract';
import { ACCOUNTS, ledgerAccountOf } from './accounts';
import { Book } from './book';
import { CHECK } from './check';
import { GUIDE } from './guide';
import type { BankPlusSwitcher } from './handle';
import { INQUIRY } from './inquiry';
import { PATHS } from './paths';
import { REVERSAL } from './reversal';
import type { SwitcherState } from './state';
import { TRANSFER } from './transfer';

const ENDPOINTS: readonly Endpoint<SwitcherState>[] = [INQUIRY, TRANSFER, REVERSAL, CHECK];

/** The Bank+ switcher. */
export function createBankPlusSwitcher(core: SandboxCore): Steerable<BankPlusSwitcher> {
	const book = new Book(core.now);
	const system: SandboxSystem = {
		name: 'bankPlusSwitcher',
		routes: ENDPOINTS.map((routeOf) => routeOf({ core, book })),
		reset: () => {
			book.clear();
			for (const account of ACCOUNTS) {
				core.ledger.openAccount(ledgerAccountOf(account), account.openingBalanceIdr);
			}
		},
		guide: GUIDE,
	};
	return { system, handle: { paths: PATHS, accounts: ACCOUNTS } };
}
