/** Who sells gold, buys it back and sends it, in the ledger. */
export const HOUSE_ACCOUNT = 'kasProGold:house';
export const HOUSE_BALANCE_IDR = 100_000_000_000;
