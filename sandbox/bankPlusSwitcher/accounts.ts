/** An account that the switcher reaches. Its money is in the ledger. */
export interface SwitcherAccount {
	bank: string;
	account: string;
	name: string;
	isActive: boolean;
	openingBalanceIdr: number;
}

/** Invented accounts; one number begins with zeros, since account numbers are text. */
export const ACCOUNTS: readonly SwitcherAccount[] = [
	{
		bank: 'BRINIDJA',
		account: '888801000000001',
		name: 'PENGIRIM CONTOH SATU',
		isActive: true,
		openingBalanceIdr: 1_000_000_000,
	},
	{
		bank: 'BRINIDJA',
		account: '888801000000002',
		name: 'PENGIRIM CONTOH DUA',
		isActive: true,
		openingBalanceIdr: 10_000,
	},
	{
		bank: 'BRINIDJA',
		account: '888801000000003',
		name: 'PENERIMA CONTOH SATU',
		isActive: true,
		openingBalanceIdr: 0,
	},
	{
		bank: 'BNINIDJA',
		account: '0000001004',
		name: 'PENERIMA CONTOH DUA',
		isActive: true,
		openingBalanceIdr: 0,
	},
	{
		bank: 'BRINIDJA',
		account: '888801000000009',
		name: 'PENERIMA CONTOH TUTUP',
		isActive: false,
		openingBalanceIdr: 0,
	},
];

export function findAccount(bank: string, account: string): SwitcherAccount | undefined {
	return ACCOUNTS.find((one) => one.bank === bank && one.account === account);
}

/** The name of an account in the ledger. */
export function ledgerAccountOf({ bank, account }: SwitcherAccount): string {
	return `bankPlusSwitcher:${bank}:${account}`;
}
