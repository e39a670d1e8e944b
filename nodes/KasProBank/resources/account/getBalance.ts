import type { IDataObject } from 'n8n-workflow';

import { asText } from '../../../shared/asText';
import type { Operation, ReadResult } from '../../../shared/operation';
import { isObject } from '../../../shared/send';
import { account, additionalBodyFields, bodyOf, inferred } from '../../../KasPro/fields';
import { readData } from '../../../KasPro/generalResponse';
import { at } from '../../../KasPro/hosts';
import { explainRefusal, readAgain } from '../../../KasPro/refusal';
import { tidy } from '../../../KasPro/tidy';

/** The code of `parameters` that says yes, one level below the general response. */
const SUCCESS = '0001';

/** Get Balance: the account's holder, currency and balance. No method is printed. */
export const getBalance: Operation = {
	value: 'getBalance',
	name: 'Get Balance',
	action: 'Get the balance of an account',
	description: 'Get the holder, the currency and the balance of a KasPro Bank account',
	movesMoney: false,

	fields: [
		inferred(account, { description: 'KasPro Bank account to look at' }),
		additionalBodyFields,
	],

	request: (fields) => ({
		method: 'POST',
		url: at('bank', '/kasprobankdevBSS/api/v1/K2KB/GetBalance'),
		body: bodyOf(fields),
	}),
	read: (body) => {
		const result = readData(body, (data) => [parametersOf(data)]);
		return 'refusal' in result ? result : confirm(result.items[0] ?? {});
	},
};

function parametersOf(data: unknown): IDataObject {
	const response = isObject(data) ? data.getBalanceResponse : undefined;
	return isObject(response) && isObject(response.parameters) ? response.parameters : {};
}

function confirm(parameters: IDataObject): ReadResult {
	const { responseCode, responseMessage } = parameters;
	return asText(responseCode) === SUCCESS
		? { items: [tidy(parameters)] }
		: { refusal: readAgain(explainRefusal(responseCode, responseMessage)) };
}
