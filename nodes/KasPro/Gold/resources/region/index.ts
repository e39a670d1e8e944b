import type { Resource } from '../../../../shared/contract/operation';
import { getSubdistricts } from './getSubdistricts';

export const region: Resource = {
	value: 'region',
	name: 'Region',
	operations: [getSubdistricts],
};
