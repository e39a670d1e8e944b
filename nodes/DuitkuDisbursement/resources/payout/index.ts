import type { Resource } from '../../../shared/contract/operation';
import { check } from './check';
import { send } from './send';

export const payout: Resource = {
	value: 'payout',
	name: 'Payout',
	operations: [send, check],
};
