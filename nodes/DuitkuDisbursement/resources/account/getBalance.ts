import type { Operation } from '../../../shared/contract/operation';
import { fieldsOf } from '../../answer';
import { post } from '../../post';
import { readAnswer } from '../../reads';

/** Inquiry Check Balance: the balance before settlement, and what can be disbursed, in rupiah. */
export const getBalance: Operation = {
	value: 'getBalance',
	name: 'Get Balance',
	action: 'Get balance',
	description: 'Get the balance (saldo) before settlement and the balance that can be disbursed',
	movesMoney: false,

	fields: [],

	request: () => post('/webapi/api/disbursement/checkbalance'),
	read: (body) => readAnswer(body, () => [fieldsOf(body)]),
};
