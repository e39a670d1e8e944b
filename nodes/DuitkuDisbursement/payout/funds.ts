import type { Funds } from '../../shared/contract/operation';
import { fieldsOf } from '../answer';
import { post } from '../post';

/** Inquiry Check Balance: what can be disbursed, in whole rupiah. */
export const payableBalance: Funds = {
	request: post('/webapi/api/disbursement/checkbalance'),
	needed: (options) => options.checkBalance !== false,
	amount: 'amountTransfer',
	read: (body) => {
		const { effectiveBalance } = fieldsOf(body);
		const isRead = body.responseCode === '00' && typeof effectiveBalance === 'number';
		return isRead ? effectiveBalance : undefined;
	},
};
