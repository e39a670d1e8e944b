import type { IDataObject } from 'n8n-workflow';

import { asText } from '../shared/values/asText';
import { isObject } from '../shared/values/json';
import { fieldsOf } from './answer';
import { post } from './post';

/** Inquiry List Bank. The credential adds everything that its body needs. */
export const BANK_LIST = post('/webapi/api/disbursement/listBank');

/** The banks of an answer to List Bank: bankCode, bankName, maxAmountTransfer (whole rupiah). */
export function listedBanks(body: IDataObject): IDataObject[] {
	return Array.isArray(body.Banks)
		? body.Banks.filter(isObject).map((bank: IDataObject) => fieldsOf(bank))
		: [];
}

/**
 * Every bank once, with the most that one online transfer to it may carry: null where the list has
 * no readable figure. Of a bank that is listed twice the lower figure counts.
 */
export function eachBankOnce(body: IDataObject) {
	const banks = listedBanks(body).map(({ bankCode, bankName, maxAmountTransfer }) => ({
		bankCode: asText(bankCode),
		bankName: asText(bankName),
		ceilingIdr: isCeiling(maxAmountTransfer) ? maxAmountTransfer : null,
	}));
	// The lowest stands last, and of two entries of a map the last one counts.
	banks.sort((a, b) => height(b.ceilingIdr) - height(a.ceilingIdr));
	return [...new Map(banks.map((bank) => [bank.bankCode, bank])).values()];
}

const isCeiling = (value: IDataObject[string]): value is number =>
	typeof value === 'number' && Number.isSafeInteger(value) && value >= 0;

const height = (ceilingIdr: number | null) => ceilingIdr ?? Number.MAX_SAFE_INTEGER;
