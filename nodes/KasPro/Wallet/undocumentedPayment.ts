import { at } from '../common/hosts';
import {
	account,
	additionalBodyFields,
	amount,
	bodyOf,
	inferred,
	mobileNumber,
	path,
	requestId,
} from '../common/fields';
import { walletPayment } from '../common/walletPayment';
import { asText } from '../../shared/values/asText';
import type { MoneyOperation } from '../../shared/contract/operation';

type Undocumented = Omit<MoneyOperation, 'value' | 'name' | 'action' | 'description'>;

/**
 * A service of which the document prints nothing but the name and a sentence: KasPro gives its
 * path and its fields, and no address is guessed.
 */
export const undocumentedPayment = (knownPath = 'some-service'): Undocumented => ({
	...walletPayment,

	fields: [
		{ ...path, property: { ...path.property, placeholder: `e.g. /${knownPath}/` } },
		additionalBodyFields,
	],
	additionalFields: [
		inferred(account),
		inferred(amount),
		inferred(mobileNumber),
		inferred(requestId),
	],

	request: (fields) => ({
		method: 'POST',
		url: at('wallet', asText(fields.path)),
		body: bodyOf(fields),
	}),
});
