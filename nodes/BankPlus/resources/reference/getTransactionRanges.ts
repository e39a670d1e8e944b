import type { Operation } from '../../../shared/contract/operation';
import { listOf } from '../../answer';
import { TRANSACTION_RANGES } from '../../lists';
import { readAnswer } from '../../reads';

/** Get Transaction List: ranges of transaction volume, not transactions. */
export const getTransactionRanges: Operation = {
	value: 'getTransactionRanges',
	name: 'Get Transaction Ranges',
	action: 'Get many transaction ranges',
	description: 'Get the ranges of transaction volume (transaksi) for Open Account',
	movesMoney: false,

	fields: [],

	request: () => TRANSACTION_RANGES,
	read: (body) => readAnswer(body, () => listOf(body)),
};
