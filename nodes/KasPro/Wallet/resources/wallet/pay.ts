import type { Operation } from '../../../../shared/contract/operation';
import { undocumentedPayment } from '../../undocumentedPayment';

/**
 * Wallet Payment: named by the document, without address, fields or answer. The placeholder is a
 * path that other partners are known to use; as a default it would be a guess with money.
 */
export const pay: Operation = {
	value: 'pay',
	name: 'Pay',
	action: 'Pay for an order',
	description: 'Pay for an order in your application from a wallet',
	...undocumentedPayment('pil-transaction-payment-to-merchant'),
};
