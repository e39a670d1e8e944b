import type { System } from '../shared/contract/system';
import { originOf } from '../shared/wire/target';
import { account } from './resources/account';
import { transfer } from './resources/transfer';

export const bankPlusSwitcher: System = {
	name: 'Bank+ Switcher',
	credential: 'bankPlusSwitcherApi',
	// It asks nobody who they are.
	merchant: ({ baseUrl }) => originOf(baseUrl),
	resources: [transfer, account],
};
