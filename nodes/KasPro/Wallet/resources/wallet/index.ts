import type { Resource } from '../../../../shared/contract/operation';
import { cashOut } from './cashOut';
import { p2p } from './p2p';
import { pay } from './pay';
import { payQris } from './payQris';
import { tip } from './tip';
import { topUp } from './topUp';
import { topUpDriver } from './topUpDriver';

export const wallet: Resource = {
	value: 'wallet',
	name: 'Wallet',
	operations: [p2p, cashOut, payQris, pay, tip, topUp, topUpDriver],
	startsWith: 'cashOut',
};
