import type { IDataObject } from 'n8n-workflow';

import type { ApiRequest } from '../../shared/contract/request';
import type { ReadResult } from '../../shared/contract/result';
import { asText } from '../../shared/values/asText';
import { at } from '../common/hosts';
import { readListAnswer } from './reads';

/**
 * Get Bank List. The document's host `apigwdevel` is a typing error; the dot at the end of the path
 * is none: KasPro strips this prefix from each name that it finds. No method is printed.
 */
export const BANK_LIST: ApiRequest = {
	method: 'GET',
	url: at('bank', '/kasprobankdevBSS/api/v1/KasprobankConfig/FindName/Bank.Code.'),
};

/** One item per bank. A gateway that drops the dot gives `.BCA`. */
export const readBankList = (body: IDataObject): ReadResult =>
	readListAnswer(body, 'bankCode', (banks) =>
		banks.map(({ bankCode, ...rest }) =>
			bankCode === undefined ? rest : { ...rest, bankCode: asText(bankCode).replace(/^\.+/, '') },
		),
	);
