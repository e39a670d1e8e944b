import type { Operation } from '../../../shared/contract/operation';
import { tidy } from '../../answer';
import { readAnswer } from '../../verdicts';

/** Inquiry Check Balance: the balance before settlement, and what can be disbursed, in rupiah. */
export const getBalance: Operation = {
	value: 'getBalance',
	name: 'Get Balance',
	action: 'Get the disbursement balance',
	description: 'Get the balance (saldo) before settlement and the balance that can be disbursed',
	movesMoney: false,

	fields: [],

	request: () => ({
		method: 'POST',
		url: '/webapi/api/disbursement/checkbalance',
		body: {},
	}),
	read: (body) => readAnswer(body, () => [tidy(body)]),
};
