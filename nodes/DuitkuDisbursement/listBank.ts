import type { IDataObject } from 'n8n-workflow';

import type { ApiRequest } from '../shared/operation';
import { isObject } from '../shared/send';
import { tidy } from './answer';

/** Inquiry List Bank. The credential adds everything that its body needs. */
export const LIST_BANK: ApiRequest = {
	method: 'POST',
	url: '/webapi/api/disbursement/listBank',
	body: {},
};

/** The banks of an answer to List Bank: bankCode, bankName, maxAmountTransfer (whole rupiah). */
export function listedBanks(body: IDataObject): IDataObject[] {
	return Array.isArray(body.Banks) ? body.Banks.filter(isObject).map(tidy) : [];
}
