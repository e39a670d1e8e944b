import type { Resource } from '../../../shared/contract/operation';
import { getStatus } from './getStatus';
import { reverse } from './reverse';
import { send } from './send';

export const transfer: Resource = {
	value: 'transfer',
	name: 'Transfer',
	operations: [send, getStatus, reverse],
};
