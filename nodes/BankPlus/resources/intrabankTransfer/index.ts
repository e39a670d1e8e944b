import type { Resource } from '../../../shared/contract/operation';
import { inquiry } from './inquiry';
import { payment } from './payment';

export const intrabankTransfer: Resource = {
	value: 'intrabankTransfer',
	name: 'Intrabank Transfer',
	operations: [inquiry, payment],
};
