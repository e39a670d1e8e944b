import type { ApiRequest } from '../shared/operation';
import { at } from './hosts';

/**
 * Get Bank List. The document's host `apigwdevel` and the dot at the end of the address are typing
 * errors; no method is printed.
 */
export const BANK_LIST: ApiRequest = {
	method: 'GET',
	url: at('bank', '/kasprobankdevBSS/api/v1/KasprobankConfig/FindName/Bank.Code'),
};
