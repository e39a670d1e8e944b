import type { IDataObject } from 'n8n-workflow';

import { asText } from '../../../../shared/values/asText';
import type { Operation } from '../../../../shared/contract/operation';
import type { ReadResult } from '../../../../shared/contract/result';
import { isObject } from '../../../../shared/values/json';
import {
	account,
	additionalBodyFields,
	bodyOf,
	inferred,
	knownElsewhere,
} from '../../../common/fields';
import { readData } from '../../../common/generalResponse';
import { at } from '../../../common/hosts';
import { explainRefusal, refuseRead } from '../../../common/refusal';

/** The code of `parameters` that says yes, one level below the general response. */
const SUCCESS = '0001';

/** Get Balance: the account's holder, currency and balance. No method is printed. */
export const getBalance: Operation = {
	value: 'getBalance',
	name: 'Get Balance',
	action: 'Get the balance of an account',
	description: 'Get the holder, the currency and the balance (saldo) of a KasPro Bank account',
	movesMoney: false,

	fields: [
		inferred(account, {
			placeholder: 'e.g. 4310700000000001',
			description: 'KasPro Bank account (rekening) to look at',
		}),
		additionalBodyFields,
	],
	additionalFields: [
		knownElsewhere('Form Name', 'form_name', 'Name of the form that asks', 'e.g. BALANCE'),
		knownElsewhere('MSISDN', 'msisdn', 'Mobile number of the account', 'e.g. 6281234567100'),
		knownElsewhere('Provider', 'provider', 'Provider of the account', 'e.g. KASPROBANK'),
	],

	request: (fields) => ({
		method: 'POST',
		url: at('bank', '/kasprobankdevBSS/api/v1/K2KB/GetBalance'),
		body: bodyOf(fields),
	}),
	read: (body) => {
		const result = readData(body, parametersOf);
		return 'refusal' in result ? result : confirm(result.items[0] ?? {});
	},
};

function parametersOf(data: unknown): unknown {
	const response = isObject(data) ? data.getBalanceResponse : undefined;
	return isObject(response) ? response.parameters : undefined;
}

function confirm(parameters: IDataObject): ReadResult {
	const { responseCode, responseMessage } = parameters;
	return asText(responseCode) === SUCCESS
		? { items: [parameters] }
		: { refusal: refuseRead(explainRefusal(responseCode, responseMessage)) };
}
