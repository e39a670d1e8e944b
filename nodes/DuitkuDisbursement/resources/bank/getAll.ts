import type { Operation } from '../../../shared/contract/operation';
import { BANK_LIST, listedBanks } from '../../bankList';
import { readAnswer } from '../../reads';

/** Inquiry List Bank: one item per bank, with the most that an online transfer may carry. */
export const getAll: Operation = {
	value: 'getAll',
	name: 'Get Many',
	action: 'Get many banks',
	description: 'Get the banks and e-wallets that can be paid, each with its ceiling in rupiah',
	movesMoney: false,

	fields: [],

	request: () => BANK_LIST,
	read: (body) => readAnswer(body, () => listedBanks(body)),
};
