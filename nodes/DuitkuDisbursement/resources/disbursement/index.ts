import type { Resource } from '../../../shared/contract/operation';
import { getByReference } from './getByReference';
import { getStatus } from './getStatus';
import { waitUntilFinal } from './waitUntilFinal';

export const disbursement: Resource = {
	value: 'disbursement',
	name: 'Disbursement',
	operations: [getStatus, waitUntilFinal, getByReference],
};
