import type { Operation } from '../../../../shared/contract/operation';
import { undocumentedPayment } from '../../undocumentedPayment';

/** Deposit/Top Up Driver Wallet: named by the document, without address, fields or answer. */
export const topUpDriver: Operation = {
	value: 'topUpDriver',
	name: 'Top Up Driver',
	action: 'Top up a driver wallet',
	description: 'Top up the wallet of a driver (setor tunai, isi saldo) by its special prefix',
	...undocumentedPayment(),
};
