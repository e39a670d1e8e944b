import type { SandboxCore } from '../core/contract';
import { AGENT } from './agent';

/** An account at the agent's bank. Its money is in the ledger. */
export interface BankAccount {
	accountNumber: string;
	accountName: string;
	phoneMobile: string;
	phoneHome: string;
	phoneOffice: string;
}

interface FirstAccount extends BankAccount {
	openingBalanceIdr: number;
}

const PHONES = { phoneHome: '02100000000', phoneOffice: '' };

/** The accounts at the start. One number begins with zeros: account numbers are text. */
export const FIRST_ACCOUNTS: readonly FirstAccount[] = [
	{
		accountNumber: AGENT.accountNumber,
		accountName: 'AGEN CONTOH SATU',
		phoneMobile: '080000000001',
		...PHONES,
		openingBalanceIdr: 100_000_000,
	},
	{
		accountNumber: '2000000001',
		accountName: 'NASABAH CONTOH SATU',
		phoneMobile: '080000000011',
		...PHONES,
		openingBalanceIdr: 5_000_000,
	},
	{
		accountNumber: '0020000002',
		accountName: 'NASABAH CONTOH DUA',
		phoneMobile: '080000000012',
		...PHONES,
		openingBalanceIdr: 250_000,
	},
];

/** What customers of other banks received through interbank transfers. */
export const OTHER_BANKS_ACCOUNT = 'bankPlus:otherBanks';

/** The name of an account in the ledger. */
export function ledgerAccountOf(accountNumber: string): string {
	return `bankPlus:${accountNumber}`;
}

export class BankAccounts {
	private readonly byNumber = new Map<string, BankAccount>();

	constructor(private readonly core: SandboxCore) {}

	find(accountNumber: string): BankAccount | undefined {
		return this.byNumber.get(accountNumber);
	}

	balanceIdr(accountNumber: string): number {
		return this.core.ledger.balanceOf(ledgerAccountOf(accountNumber)).balanceIdr;
	}

	open(account: BankAccount, openingBalanceIdr: number): void {
		this.byNumber.set(account.accountNumber, account);
		this.core.ledger.openAccount(ledgerAccountOf(account.accountNumber), openingBalanceIdr);
	}

	/** Back to the first accounts, in a ledger that was just cleared. */
	reset(): void {
		this.byNumber.clear();
		for (const { openingBalanceIdr, ...account } of FIRST_ACCOUNTS) {
			this.open(account, openingBalanceIdr);
		}
	}
}
