import type { IDataObject, INodeParameters } from 'n8n-workflow';

import type { Sandbox } from '../../../sandbox/server';
import type { NodeRun } from '../../support/engine';
import { DEPOSIT, INTRABANK, OPEN_ACCOUNT, runBankPlus } from './runBankPlus';

export type PaymentPath = 'openAccount' | 'deposit' | 'intrabankPayment' | 'interbankPayment';

/** Every operation of Bank+ that moves money: its path in the sandbox, its name, its parameters. */
export const PAYMENTS: readonly (readonly [
	PaymentPath,
	readonly [string, string],
	INodeParameters,
])[] = [
	['deposit', ['customer', 'deposit'], DEPOSIT],
	['openAccount', ['customer', 'openAccount'], OPEN_ACCOUNT],
	['intrabankPayment', ['intrabankTransfer', 'payment'], INTRABANK],
	['interbankPayment', ['interbankTransfer', 'payment'], { amount: 10_000 }],
];

/** The item of an interbank inquiry; the payment takes all but the amount from it. */
export async function interbankInquiry(sandbox: Sandbox): Promise<IDataObject> {
	const { json } = await runBankPlus(sandbox, ['interbankTransfer', 'inquiry'], {
		bank_code: { __rl: true, mode: 'id', value: '008' },
		account_number: '8000000001',
	});
	return json[0]![0]!;
}

/** Pays once; Bank+ answers this, having made the payment or not. */
export async function payAnswered(
	sandbox: Sandbox,
	path: PaymentPath,
	answer: IDataObject,
	{ isMade = false, status = 200 } = {},
): Promise<NodeRun> {
	const [, operation, parameters] = PAYMENTS.find(([name]) => name === path)!;
	const items = path === 'interbankPayment' ? [await interbankInquiry(sandbox)] : [{}];
	sandbox.faults.add({
		kind: 'status',
		status,
		body: JSON.stringify(answer),
		path: sandbox.bankPlus.paths[path],
		after: isMade,
		times: 'always',
	});
	return await runBankPlus(sandbox, operation, parameters, items);
}
