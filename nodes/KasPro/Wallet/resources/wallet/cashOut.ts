import {
	account,
	additionalBodyFields,
	amount,
	bankCode,
	bodyOf,
	inferred,
	requestId,
} from '../../../common/fields';
import { at } from '../../../common/hosts';
import { walletPayment } from '../../../common/walletPayment';
import type { Operation } from '../../../../shared/contract/operation';
import { payer } from '../../fields';

/** Cash Out: from a wallet to a bank account, or as cash at a shop. The answer is "In Process". */
export const cashOut: Operation = {
	value: 'cashOut',
	name: 'Cash Out',
	action: 'Cash out from a wallet',
	description:
		'Send money from a wallet to a bank account, or pay it out at Alfamart or Indomaret (tarik tunai)',
	...walletPayment,

	fields: [payer, inferred(account), inferred(amount), additionalBodyFields],
	additionalFields: [inferred(bankCode), inferred(requestId)],

	request: (fields) => ({
		method: 'POST',
		url: at('wallet', '/bank-transfer/'),
		body: bodyOf(fields),
	}),
};
