import {
	account,
	additionalBodyFields,
	amount,
	bodyOf,
	inferred,
	requestId,
} from '../../../common/fields';
import { at } from '../../../common/hosts';
import { walletPayment } from '../../../common/walletPayment';
import type { Operation } from '../../../../shared/contract/operation';
import { payer, pocketId, reference } from '../../fields';

/** P2P Transaction: from one KasPro wallet to another. The answer shows both movements. */
export const p2p: Operation = {
	value: 'p2p',
	name: 'P2P',
	action: 'Send money to another wallet',
	description: 'Send money from one KasPro wallet to another',
	...walletPayment,

	fields: [
		payer,
		inferred(account, {
			placeholder: 'e.g. 081234567890',
			description: 'Wallet that gets the money (penerima), such as its mobile number',
		}),
		inferred(amount),
		additionalBodyFields,
	],
	additionalFields: [inferred(pocketId), inferred(reference), inferred(requestId)],

	request: (fields) => ({
		method: 'POST',
		url: at('wallet', '/p2p-transaction/'),
		body: bodyOf(fields),
	}),
};
