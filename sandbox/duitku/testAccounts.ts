import type { Code } from './responseTexts';

/** What an accepted transfer does to the ledger. */
export type MoneyEffect = 'none' | 'pending' | 'posted';

/** An account that passes the inquiry, and what a transfer to it does. */
export interface TransferAccount {
	accountName: string;
	/** What the transfer answers. */
	code: Code;
	money: MoneyEffect;
	/** What Inquiry Status says afterwards: one per call, the last one from then on. */
	statusCodes: readonly Code[];
}

/** The scenario of one channel: accounts refused by the inquiry, and accounts that can be paid. */
export interface TestAccounts {
	refusedByInquiry: ReadonlyMap<string, Code>;
	transfers: ReadonlyMap<string, TransferAccount>;
}

function account(
	accountName: string,
	code: Code,
	money: MoneyEffect,
	...statusCodes: readonly Code[]
): TransferAccount {
	return { accountName, code, money, statusCodes };
}

/*
 * The document gives accounts and answers ("Testing"), not what becomes of the money. This is the
 * sandbox's choice, made so that every kind of unclear answer occurs in both of its truths: the
 * time-out that did pay (TO), the link failure that did not (LD, 89), the one that stays open (68).
 */

/** Not in the document: a name padded with blanks, as some banks give it. It is signed so. */
const PADDED_NAME = 'Test Account Spasi'.padEnd(30);

/** "Transfer Online Test Scenario". */
export const ONLINE_ACCOUNTS: TestAccounts = {
	refusedByInquiry: new Map<string, Code>([
		['8760673511', 'TO'],
		['8760673512', '-100'],
		['8760673513', 'LD'],
		['8760673514', '91'],
		['8760673515', '89'],
	]),
	transfers: new Map([
		['8760673566', account('Test Account', '00', 'posted', '00')],
		['8760673559', account('Test Account Satu', 'LD', 'none', 'NF')],
		['8760673560', account('Test Account Dua', '91', 'pending', '91')],
		['8760673561', account('Test Account Tiga', 'TO', 'posted', '68', '00')],
		['8760673562', account('Test Account Empat', '-510', 'none', '-510')],
		['8760673563', account('Test Account Lima', '89', 'none', '-420')],
		['8760673564', account('Test Account Enam', '68', 'pending', '68')],
		['8760673565', account('Test Account Tujuh', '-100', 'pending', '-100')],
		['8760673599', account(PADDED_NAME, '00', 'posted', '00')],
	]),
};

/** "Clearing Test Scenario", for LLG, RTGS and BI FAST; and for H2H but for the account below. */
export const CLEARING_ACCOUNTS: TestAccounts = {
	refusedByInquiry: new Map<string, Code>([
		['8760673411', 'EE'],
		['8760673412', 'TO'],
		['8760673413', 'LD'],
		['8760673414', 'NF'],
		['8760673415', '-100'],
		['8760673416', '66'],
		['8760673417', '68'],
		['8760673418', '88'],
		['8760673419', '90'],
		['8760673420', '91'],
	]),
	transfers: new Map([
		['8760673466', account('Test Account', '00', 'posted', '00')],
		['8760673451', account('Test Account Satu', 'LD', 'none', 'NF')],
		['8760673452', account('Test Account Dua', 'NF', 'none', 'NF')],
		['8760673453', account('Test Account Tiga', 'TO', 'posted', '68', '00')],
		['8760673454', account('Test Account Empat', '-510', 'none', '-510')],
		['8760673455', account('Test Account Lima', '90', 'none', '90')],
		['8760673456', account('Test Account Enam', '68', 'pending', '68')],
		['8760673457', account('Test Account Tujuh', '91', 'pending', '91')],
		['8760673499', account(PADDED_NAME, '00', 'posted', '00')],
	]),
};

/** H2H to the account that succeeds: accepted first, settled by the callback. */
export const H2H_ACCEPTED = account('Test Account', '80', 'pending', '80');

/** "Cash Out Test Scenario": what becomes of the token, by the last three digits of the phone. */
export const CASH_OUT_FATES = [
	{ from: 100, to: 200, callback: '00' },
	{ from: 201, to: 300, callback: '01' },
] as const;

export function cashOutCallback(phoneNumber: string): '00' | '01' | undefined {
	const lastDigits = /^08\d*(\d{3})$/.exec(phoneNumber)?.[1];
	const number = Number(lastDigits ?? 0);
	return CASH_OUT_FATES.find(({ from, to }) => number >= from && number <= to)?.callback;
}
