import { CLEARING_SUCCESS_TEXT, textOf } from './responseTexts';
import { CLEARING_ACCOUNTS, ONLINE_ACCOUNTS, type TestAccounts } from './testAccounts';

/** The two ways to an account: they differ in rules, test accounts, texts and the `type` field. */
export interface TransferKind {
	kind: 'onlineTransfer' | 'clearingTransfer';
	accounts: TestAccounts;
	/** What 00 says. */
	successText: string;
}

export const ONLINE: TransferKind = {
	kind: 'onlineTransfer',
	accounts: ONLINE_ACCOUNTS,
	successText: textOf('00'),
};
export const CLEARING: TransferKind = {
	kind: 'clearingTransfer',
	accounts: CLEARING_ACCOUNTS,
	successText: CLEARING_SUCCESS_TEXT,
};
