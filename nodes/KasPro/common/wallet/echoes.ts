import type { IDataObject } from 'n8n-workflow';

import { isObject } from '../../../shared/values/json';
import { findMismatch, type Echo, type Mismatch } from '../../../shared/values/mismatch';

/** What a payment from a wallet repeats of the request, masked or not. */
const ECHOES: readonly Echo[] = [
	{ answered: 'account' },
	{ answered: 'amount', as: 'number' },
	{ answered: 'pocketId' },
];

const PAYEE: Echo = { answered: 'account', as: 'phone', absent: 'never' };
const PAYER: Echo = { ...PAYEE, sent: 'mobileNumber' };
const AMOUNT: Echo = { answered: 'amount', as: 'number', absent: 'never' };
const REFERENCE: Echo = { answered: 'reference' };

/** The first field in which the answer to a payment speaks of another one. */
export function findPaymentMismatch(data: unknown, sent: IDataObject): Mismatch | undefined {
	if (!isObject(data)) return undefined;
	const { walletTransactions: movements } = data;
	return (
		findMismatch(data, sent, ECHOES) ??
		(movements === undefined || movements === null ? undefined : inMovements(movements, sent))
	);
}

/**
 * P2P prints a list of movements with account and amount each, and neither a third party nor a fee:
 * every one must be the payer's or the payee's, and of the amount. One of them must say so.
 */
function inMovements(movements: unknown, sent: IDataObject): Mismatch | undefined {
	const listed: unknown[] = Array.isArray(movements) ? movements : [movements];
	const rows = listed.map((row) => (isObject(row) ? unsigned(row) : {}));
	const named = rows.filter(({ account }) => account !== undefined);
	const strange = named.find((row) => differs(row, sent, PAYEE) && !isPayers(row, sent));
	const counted = rows.filter(({ amount }) => amount !== undefined);
	const wrongAmount = counted.find((row) => differs(row, sent, AMOUNT));
	const isNamed = named.some((row) => !differs(row, sent, PAYEE));

	if (strange && (sent.mobileNumber !== undefined || !isNamed)) {
		return findMismatch(strange, sent, [PAYEE]);
	}
	if (wrongAmount) return findMismatch(wrongAmount, sent, [AMOUNT]);
	if (!isNamed && counted.length === 0) return findMismatch({}, sent, [PAYEE, AMOUNT]);
	return otherReference(rows, sent);
}

const differs = (row: IDataObject, sent: IDataObject, echo: Echo): boolean =>
	findMismatch(row, sent, [echo]) !== undefined;

const isPayers = (row: IDataObject, sent: IDataObject): boolean =>
	sent.mobileNumber !== undefined && !differs(row, sent, PAYER);

/** Each movement may have a reference of its own: one of them must be the one that was sent. */
function otherReference(rows: readonly IDataObject[], sent: IDataObject): Mismatch | undefined {
	const referenced = rows.filter(({ reference }) => reference !== undefined);
	const other = referenced.map((row) => findMismatch(row, sent, [REFERENCE]));
	return other.every((mismatch) => mismatch !== undefined) ? other[0] : undefined;
}

/** What leaves an account may be written as a negative amount. */
function unsigned(row: IDataObject): IDataObject {
	const { amount } = row;
	if (typeof amount === 'number') return { ...row, amount: Math.abs(amount) };
	return typeof amount === 'string' ? { ...row, amount: amount.trim().replace(/^-/, '') } : row;
}
