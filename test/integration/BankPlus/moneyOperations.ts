import type { IDataObject } from 'n8n-workflow';

import {
	DEPOSIT,
	INQUIRE_INTERBANK,
	OPEN_ACCOUNT,
	PAY_INTERBANK,
	PAY_INTRABANK,
} from '../../support/bankPlusCalls';
import type { Call } from '../../support/runOperation';
import type { Runner } from '../../support/runnerOf';

export type PaymentPath = 'openAccount' | 'deposit' | 'intrabankPayment' | 'interbankPayment';

/** Every operation of Bank+ that moves money: its path in the sandbox, and a good call. */
export const MONEY_OPERATIONS: readonly (readonly [PaymentPath, Call])[] = [
	['deposit', DEPOSIT],
	['openAccount', OPEN_ACCOUNT],
	['intrabankPayment', PAY_INTRABANK],
	['interbankPayment', PAY_INTERBANK],
];

/** The items that a payment takes: those of an inquiry, where there is one. */
export const inputsOf = async (path: PaymentPath, { read }: Runner): Promise<IDataObject[]> =>
	path === 'interbankPayment' ? await read(INQUIRE_INTERBANK) : [{}];
