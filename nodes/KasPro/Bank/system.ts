import type { System } from '../../shared/contract/system';
import { kasProAccess } from '../common/access';
import { partnerAt } from '../common/remembered';
import { account } from './resources/account';
import { bank } from './resources/bank';
import { customer } from './resources/customer';
import { transaction } from './resources/transaction';
import { transfer } from './resources/transfer';

export const kasProBank: System = {
	name: 'KasPro Bank',
	...kasProAccess,
	merchant: partnerAt('walletBaseUrl'),
	resources: [transfer, transaction, customer, bank, account],
	startsWith: 'account',
};
