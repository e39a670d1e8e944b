import { kasProAuthentication } from '../common/authentication';
import type { System } from '../../shared/contract/system';
import { customer } from './resources/customer';
import { wallet } from './resources/wallet';

export const kasProWallet: System = {
	name: 'KasPro Wallet',
	...kasProAuthentication,
	resources: [wallet, customer],
};
