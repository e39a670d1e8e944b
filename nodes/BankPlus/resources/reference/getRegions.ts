import type { Operation } from '../../../shared/contract/operation';
import { listOf } from '../../answer';
import { regionFields } from '../../fields/region';
import { regionsOf } from '../../lists';
import { readAnswer } from '../../reads';

/** Get Wilayah: the postal codes of a place. */
export const getRegions: Operation = {
	value: 'getRegions',
	name: 'Get Regions',
	action: 'Get postal codes of a place',
	description: 'Get the postal codes (kode pos) of a place (wilayah)',
	movesMoney: false,

	fields: [],
	additionalFields: regionFields,

	request: regionsOf,
	read: (body) => readAnswer(body, () => listOf(body)),
};
