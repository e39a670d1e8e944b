import type { Ledger } from '../../core/ledger';

/** An account at KasPro Bank. Numbers have 16 digits, as in the document. */
export interface BankAccount {
	account: string;
	mobileNumber: string;
	name: string;
	senderId: string;
	address: string;
	city: string;
	openingBalanceIdr: number;
}

/** The partner's own account pays when a Bank Transfer names no payer. */
export const PARTNER_ACCOUNT: BankAccount = {
	account: '4310700000000001',
	mobileNumber: '080000000901',
	name: 'KASPROBANK Sandbox Partner',
	senderId: '9001',
	address: 'Sandbox Street 1',
	city: '0000',
	openingBalanceIdr: 2_000_000_000,
};

/** A second account, to pay to and to be paid from. */
export const SUPPLIER_ACCOUNT: BankAccount = {
	account: '4310700000000002',
	mobileNumber: '080000000902',
	name: 'KASPROBANK Sandbox Supplier',
	senderId: '9002',
	address: 'Sandbox Street 2',
	city: '0000',
	openingBalanceIdr: 500_000_000,
};

export const BANK_ACCOUNTS: readonly BankAccount[] = [PARTNER_ACCOUNT, SUPPLIER_ACCOUNT];

/** Where money goes that leaves for another bank, in the ledger. */
export const OTHER_BANKS_ACCOUNT = 'kasProBank:otherBanks';

export function ledgerAccountOf({ account }: BankAccount): string {
	return `kasProBank:${account}`;
}

export function findByNumber(account: string): BankAccount | undefined {
	return BANK_ACCOUNTS.find((known) => known.account === account);
}

export function findByMobile(mobileNumber: string): BankAccount | undefined {
	return BANK_ACCOUNTS.find((known) => known.mobileNumber === mobileNumber);
}

export function openAccounts(ledger: Ledger): void {
	for (const known of BANK_ACCOUNTS) {
		ledger.openAccount(ledgerAccountOf(known), known.openingBalanceIdr);
	}
}
