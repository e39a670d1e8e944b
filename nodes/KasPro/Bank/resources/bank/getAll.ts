import type { ReadOperation } from '../../../../shared/contract/operation';
import { BANK_LIST, readBankList } from '../../bankList';

/** Get Bank List: one item per bank, with the name that a transfer takes as its bank code. */
export const getAll: ReadOperation = {
	value: 'getAll',
	name: 'Get Many',
	action: 'Get many banks',
	description: 'Get the banks that can be paid, by the bank code (kode bank) that a transfer takes',
	movesMoney: false,

	fields: [],

	request: () => BANK_LIST,
	read: readBankList,
};
