import type { System } from '../../shared/contract/system';
import { kasProAccess } from '../common/access';
import { customer } from './resources/customer';
import { wallet } from './resources/wallet';

export const kasProWallet: System = {
	name: 'KasPro Wallet',
	...kasProAccess,
	resources: [wallet, customer],
};
