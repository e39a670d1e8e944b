import type { GoldMovement } from './members';
import type { PATHS } from './paths';
import type { GoldPrice } from './prices';

/** How tests and the admin routes steer GoldPro. */
export interface KasProGold {
	paths: typeof PATHS;
	price: () => GoldPrice;
	/** Sets the price of a gram; checkouts made at another one go stale. */
	setPrice: (buyIdr: number, sellIdr?: number) => void;
	members: () => { phoneNumber: string; grams: number }[];
	/** Grams of a member; 0 for who is none. */
	gramsOf: (phoneNumber: string) => number;
	/** How gold changed hands, oldest first; of one request_id when given. */
	movements: (reference?: string) => GoldMovement[];
}
