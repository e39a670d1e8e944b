/** The public test merchant of the document's "Testing" section; no other is known here. */
export const MERCHANT = {
	userId: 3551,
	email: 'test@chakratechnology.com',
	secretKey: 'de56f832487bc1ce1de5ff2cfacf8d9486c61da69df6fd61d5537b6b7d6d354d',
	/** What the ledger opens with, in whole rupiah: enough for ten of the largest LLG transfers. */
	openingBalanceIdr: 10_000_000_000,
} as const;

/** Where the merchant's money is, and where it goes, in the ledger. */
export const MERCHANT_ACCOUNT = 'duitku:3551';
export const BENEFICIARIES_ACCOUNT = 'duitku:beneficiaries';
