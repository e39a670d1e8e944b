import type { System } from '../../shared/contract/system';
import { kasProAccess } from '../common/access';
import { partnerAt } from '../common/remembered';
import { customer } from './resources/customer';
import { wallet } from './resources/wallet';

export const kasProWallet: System = {
	name: 'KasPro Wallet',
	...kasProAccess,
	merchant: partnerAt('walletBaseUrl'),
	resources: [wallet, customer],
};
