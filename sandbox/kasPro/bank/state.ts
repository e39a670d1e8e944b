import type { CommonState } from '../common/state';
import type { Movements } from './movements';
import type { BankTransfers } from './transfers';

/** What the endpoints of KasPro Bank work on. */
export interface BankState {
	common: CommonState;
	movements: Movements;
	transfers: BankTransfers;
	/** The refference_ids that were given out. */
	inquired: Set<string>;
}
