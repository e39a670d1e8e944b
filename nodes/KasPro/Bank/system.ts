import { kasProAuthentication } from '../common/authentication';
import type { System } from '../../shared/contract/system';
import { account } from './resources/account';
import { bank } from './resources/bank';
import { customer } from './resources/customer';
import { transaction } from './resources/transaction';
import { transfer } from './resources/transfer';

export const kasProBank: System = {
	name: 'KasPro Bank',
	...kasProAuthentication,
	resources: [account, transfer, transaction, bank, customer],
};
