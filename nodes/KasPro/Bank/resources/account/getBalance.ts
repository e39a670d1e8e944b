import type { IDataObject } from 'n8n-workflow';

import type { ReadOperation } from '../../../../shared/contract/operation';
import type { ReadResult } from '../../../../shared/contract/result';
import { asText } from '../../../../shared/values/asText';
import { isObject } from '../../../../shared/values/json';
import { additionalBodyFields } from '../../../common/body';
import { readPart } from '../../../common/general/reads';
import { post } from '../../../common/post';
import { explain, refuseRead } from '../../../common/reasons';
import { formName, msisdn, ownAccount, provider } from '../../fields';

/** Get Balance: the account's holder, currency and balance. No method is printed. */
export const getBalance: ReadOperation = {
	value: 'getBalance',
	name: 'Get Balance',
	action: 'Get balance of an account',
	description: 'Get the holder, the currency and the balance (saldo) of a KasPro Bank account',
	movesMoney: false,

	fields: [ownAccount],
	additionalFields: [additionalBodyFields, formName, msisdn, provider],

	request: (fields) => post('bank', '/kasprobankdevBSS/api/v1/K2KB/GetBalance', fields),
	read: (body) => {
		const result = readPart(body, parametersOf(body.data));
		return 'refusal' in result ? result : confirm(result.items[0] ?? {});
	},
};

function parametersOf(data: unknown): unknown {
	const response = isObject(data) ? data.getBalanceResponse : undefined;
	return isObject(response) ? response.parameters : undefined;
}

/** The code of `parameters` that says yes, one level below the general response. */
const SUCCESS = '0001';

function confirm(parameters: IDataObject): ReadResult {
	const { responseCode, responseMessage } = parameters;
	return asText(responseCode) === SUCCESS
		? { items: [parameters] }
		: { refusal: refuseRead(explain(responseCode, responseMessage)) };
}
