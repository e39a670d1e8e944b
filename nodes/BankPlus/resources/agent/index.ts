import type { Resource } from '../../../shared/contract/operation';
import { changePassword } from './changePassword';
import { getBalance } from './getBalance';
import { login } from './login';
import { logout } from './logout';

export const agent: Resource = {
	value: 'agent',
	name: 'Agent',
	operations: [login, logout, changePassword, getBalance],
	startsWith: 'getBalance',
};
