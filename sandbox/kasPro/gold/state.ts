import type { RisingNumber } from '../common/risingNumber';
import type { CommonState } from '../common/state';
import type { Members } from './members';
import type { Prices } from './prices';
import type { Quotes } from './quotes';

/** What the endpoints of GoldPro work on. */
export interface GoldState {
	common: CommonState;
	members: Members;
	prices: Prices;
	quotes: Quotes;
	/** Short numbers: ids of registrations, addresses and transfers. */
	ids: RisingNumber;
	/** request_ids of withdrawals, which have no quote. */
	withdrawn: Set<string>;
}
