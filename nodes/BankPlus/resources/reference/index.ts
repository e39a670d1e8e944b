import type { Resource } from '../../../shared/contract/operation';
import { getBanks } from './getBanks';
import { getEducations } from './getEducations';
import { getJobs } from './getJobs';
import { getRegions } from './getRegions';
import { getSalaries } from './getSalaries';
import { getTransactionRanges } from './getTransactionRanges';

export const reference: Resource = {
	value: 'reference',
	name: 'Reference',
	operations: [getBanks, getRegions, getJobs, getEducations, getSalaries, getTransactionRanges],
};
