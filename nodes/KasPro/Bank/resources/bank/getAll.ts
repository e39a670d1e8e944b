import { BANK_LIST, readBankList } from '../../../common/bankList';
import type { Operation } from '../../../../shared/contract/operation';

/** Get Bank List: one item per bank, with the name that a transfer takes as its bank code. */
export const getAll: Operation = {
	value: 'getAll',
	name: 'Get Many',
	action: 'Get many banks',
	description: 'Get the banks that can be paid, by the bank code (kode bank) that a transfer takes',
	movesMoney: false,

	fields: [],

	request: () => BANK_LIST,
	read: readBankList,
};
