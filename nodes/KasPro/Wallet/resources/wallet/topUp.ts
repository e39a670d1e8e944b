import type { Operation } from '../../../../shared/contract/operation';
import { undocumentedPayment } from '../../undocumentedPayment';

/** Top-up User Wallet: named by the document, without address, fields or answer. */
export const topUp: Operation = {
	value: 'topUp',
	name: 'Top Up',
	action: 'Top up a user wallet',
	description:
		'Top up the wallet of a user (setor tunai, isi saldo), as by virtual account, Alfamart or Indomaret',
	...undocumentedPayment(),
};
