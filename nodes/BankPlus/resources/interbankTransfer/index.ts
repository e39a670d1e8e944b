import type { Resource } from '../../../shared/contract/operation';
import { inquiry } from './inquiry';
import { payment } from './payment';

export const interbankTransfer: Resource = {
	value: 'interbankTransfer',
	name: 'Interbank Transfer',
	operations: [inquiry, payment],
};
