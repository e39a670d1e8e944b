import type { INode, INodeParameters } from 'n8n-workflow';

import { duitku, node } from '../../test/e2e/support/workflows';

const PARALLEL = 10;

/** Who pays the rows of a file. */
export interface Contestant {
	label: string;
	/** What its references begin with: the same rows are known again. */
	rows: string;
	way: 'payout' | 'floor';
	/** Where it is kept who was paid. */
	register: 'dataTable' | 'none';
	/** The rows were paid by the contestant before. */
	isAgain?: true;
}

export const CONTESTANTS: readonly Contestant[] = [
	{ label: 'n8n’s helper, twice for each row', rows: 'FLOOR', way: 'floor', register: 'none' },
	{ label: 'Payout: Send, nothing kept', rows: 'NONE', way: 'payout', register: 'none' },
	{ label: 'Payout: Send, first run', rows: 'KEPT', way: 'payout', register: 'dataTable' },
	{
		label: 'Payout: Send, the same rows again',
		rows: 'KEPT',
		way: 'payout',
		register: 'dataTable',
		isAgain: true,
	},
];

/** @param table of its own in each round: a register that is read takes time with its size */
export const nodeOf = ({ way, register }: Contestant, table: string): INode =>
	way === 'floor' ? floor() : payout(register, table);

const floor = (): INode =>
	node(
		'Floor',
		'CUSTOM.floor',
		{
			path: '/webapi/api/disbursement/inquiry',
			then: '/webapi/api/disbursement/transfer',
			parallel: PARALLEL,
		},
		{ credentials: { duitkuDisbursementApi: { id: '', name: '' } } },
	);

const fromItem = (...names: string[]): INodeParameters =>
	Object.fromEntries(names.map((name) => [name, `={{ $json.${name} }}`]));

const payout = (register: Contestant['register'], registerTable: string): INode =>
	duitku('Payout', {
		resource: 'payout',
		operation: 'send',
		bankCode: { __rl: true, mode: 'id', value: '={{ $json.bankCode }}' },
		...fromItem('reference', 'bankAccount', 'amountTransfer', 'purpose'),
		channel: 'auto',
		options: { concurrency: PARALLEL, register, registerTable },
	});
