import { kasProAuthentication } from '../KasPro/authentication';
import type { System } from '../shared/operation';
import { customer } from './resources/customer';
import { wallet } from './resources/wallet';

export const kasProWallet: System = {
	name: 'KasPro Wallet',
	...kasProAuthentication,
	resources: [wallet, customer],
};
