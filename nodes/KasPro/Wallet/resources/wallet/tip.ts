import type { Operation } from '../../../../shared/contract/operation';
import { undocumentedPayment } from '../../undocumentedPayment';

/** Tips: named by the document, without address, fields or answer. */
export const tip: Operation = {
	value: 'tip',
	name: 'Tip',
	action: 'Tip a driver',
	description: 'Send a tip from a wallet to a driver',
	...undocumentedPayment(),
};
