import { at } from '../KasPro/hosts';
import {
	account,
	additionalBodyFields,
	amount,
	bodyOf,
	inferred,
	mobileNumber,
	path,
	requestId,
} from '../KasPro/fields';
import { walletPayment } from '../KasPro/walletPayment';
import { asText } from '../shared/asText';
import type { MoneyOperation } from '../shared/operation';

const optionalIn = { required: false };

type Undocumented = Omit<MoneyOperation, 'value' | 'name' | 'action' | 'description'>;

/**
 * A service of which the document prints nothing but the name and a sentence: KasPro gives its
 * path and its fields, and no address is guessed.
 */
export const undocumentedPayment: Undocumented = {
	...walletPayment,

	fields: [path, additionalBodyFields],
	additionalFields: [
		inferred(account, optionalIn),
		inferred(amount, { ...optionalIn, default: '' }),
		inferred(mobileNumber, optionalIn),
		inferred(requestId),
	],
	rules: (fields) =>
		Object.keys(bodyOf(fields)).length > 0
			? []
			: ['The body is empty: fill in Additional Body Fields (additionalBodyFields)'],

	request: (fields) => ({
		method: 'POST',
		url: at('wallet', asText(fields.path)),
		body: bodyOf(fields),
	}),
};
