import type { Resource } from '../../../shared/contract/operation';
import { getStatus } from './getStatus';

export const disbursement: Resource = {
	value: 'disbursement',
	name: 'Disbursement',
	operations: [getStatus],
};
