import type { Body } from '../../core/body';
import { BANK_NAMES } from './bankNames';
import { readAmountIdr, readText } from './fields';

/** What a payout costs, in whole rupiah: the sample's "6xxx". */
export const SERVICE_FEE_IDR = 6_500;

/** Money for an account, from an account of KasPro Bank (Bank Transfer) or a wallet (Cash Out). */
export interface Payout {
	account: string;
	/** A name of the bank list; '' within KasPro Bank. */
	bankCode: string;
	amountIdr: number;
}

/** The payout that a body asks for, or the name of the field that is wrong. */
export function readPayout(body: Body): Payout | string {
	const account = readText(body, 'account');
	const bankCode = readText(body, 'bankCode');
	const amountIdr = readAmountIdr(body, 'amount');
	if (!/^\d{5,20}$/.test(account)) return 'account';
	if (bankCode !== '' && !BANK_NAMES.includes(bankCode)) return 'bankCode';
	return amountIdr === undefined ? 'amount' : { account, bankCode, amountIdr };
}
