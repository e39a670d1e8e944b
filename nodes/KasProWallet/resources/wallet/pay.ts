import type { Operation } from '../../../shared/operation';
import { undocumentedPayment } from '../../undocumentedPayment';

/** Wallet Payment: named by the document, without address, fields or answer. */
export const pay: Operation = {
	value: 'pay',
	name: 'Pay',
	action: 'Pay for an order',
	description: 'Pay for an order in your application from a wallet',
	...undocumentedPayment,
};
