import type { Resource } from '../../../shared/contract/operation';
import { checkAccount } from './checkAccount';
import { deposit } from './deposit';
import { getBalance } from './getBalance';
import { openAccount } from './openAccount';

export const customer: Resource = {
	value: 'customer',
	name: 'Customer',
	operations: [deposit, openAccount, checkAccount, getBalance],
	startsWith: 'checkAccount',
};
