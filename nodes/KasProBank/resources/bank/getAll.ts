import { BANK_LIST } from '../../../KasPro/bankList';
import { listItems, readResult } from '../../../KasPro/generalResponse';
import type { Operation } from '../../../shared/operation';

/** Get Bank List: one item per bank, with the name that a transfer takes as its bank code. */
export const getAll: Operation = {
	value: 'getAll',
	name: 'Get Many',
	action: 'Get many banks',
	description: 'Get the banks that can be paid',
	movesMoney: false,

	fields: [],

	request: () => BANK_LIST,
	read: (body) => readResult(body, listItems('bankCode')),
};
