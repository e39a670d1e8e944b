import type { System } from '../shared/contract/system';
import { account } from './resources/account';
import { transfer } from './resources/transfer';

export const bankPlusSwitcher: System = {
	name: 'Bank+ Switcher',
	credential: 'bankPlusSwitcherApi',
	resources: [transfer, account],
};
