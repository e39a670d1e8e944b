import type { IDataObject } from 'n8n-workflow';

import type { MoneyOperation } from '../contract/operation';
import type { Finding } from '../contract/verdict';
import type { Claim } from '../register/history';
import type { RegisterEvent, RegisterRow } from '../register/row';
import { asText } from '../values/asText';
import { isObject } from '../values/json';
import type { Payment, PaymentMemory } from './payment';

/** Who writes. */
export interface Writer {
	execution: string;
	workflow: string;
	node: string;
}

/** The rows that tell of a payment. */
export interface RowMaker {
	claimed: (payment: Payment, claim: { token: string; atMs: number }) => RegisterRow;
	withdrawn: (payment: Payment, token: string) => RegisterRow;
	/** What became of the try of this claim. */
	ended: (payment: Payment, token: string, finding: Finding) => RegisterRow;
	/** What became of somebody else's try, of which only the register tells what it was for. */
	endedOther: (claim: Claim, finding: Finding) => RegisterRow;
}

export function rowMaker(
	operation: MoneyOperation,
	writer: Writer,
	memoryOf: (payment: Payment) => PaymentMemory,
): RowMaker {
	const rowOf = (
		payment: Payment,
		event: RegisterEvent,
		claim: string,
		more: Partial<RegisterRow> = {},
	): RegisterRow => {
		const { key, fingerprint } = memoryOf(payment);
		const { pays, reference } = payment.identity;
		const attempt = operation.prepare?.attempt;
		return {
			key,
			reference,
			event,
			claim,
			attempt: attempt === undefined ? '' : asText(payment.fields[attempt]),
			fingerprint,
			...paidIn(operation, pays),
			code: '',
			message: '',
			details: '{}',
			atMs: Date.now(),
			...writer,
			settledBy: '',
			...more,
		};
	};
	return {
		claimed: (payment, { token, atMs }) => {
			const details = JSON.stringify(keptOf(operation, payment.fields));
			return rowOf(payment, 'claimed', token, { atMs, details });
		},
		withdrawn: (payment, token) => rowOf(payment, 'withdrawn', token),
		ended: (payment, token, finding) => {
			const { event, ...ending } = endingOf(operation, finding, payment.fields);
			return rowOf(payment, event, token, ending);
		},
		endedOther: ({ row, kept }, finding) => ({
			...row,
			...writer,
			...endingOf(operation, finding, kept),
			atMs: Date.now(),
		}),
	};
}

export const LONGEST_MESSAGE = 255;

/** @param known what the claim holds already */
function endingOf(operation: MoneyOperation, { verdict, answer }: Finding, known: IDataObject) {
	const { outcome, code, message } = verdict;
	const event: RegisterEvent = outcome === 'success' ? 'paid' : outcome;
	const news = Object.entries(keptOf(operation, answer)).filter(
		([name, value]) => JSON.stringify(value) !== JSON.stringify(known[name]),
	);
	return {
		event,
		code,
		message: message.slice(0, LONGEST_MESSAGE),
		details: JSON.stringify(Object.fromEntries(news)),
	};
}

/** How much to whom, in two columns. Unless told, the amount is the only number of them. */
export function paidIn({ remembered: how }: MoneyOperation, pays: IDataObject) {
	const { amount: named } = how ?? {};
	const isAmount = ([name, value]: [string, unknown]) =>
		isWhole(value) && (named === undefined || name === named);
	const entries = Object.entries(pays);
	return {
		amount: Number(entries.find(isAmount)?.[1] ?? 0),
		beneficiary: entries
			.filter((entry) => !isAmount(entry))
			.map(([, value]) => asText(value))
			.join(' ')
			.slice(0, 255),
	};
}

/** A table takes no other number for an amount. */
const isWhole = (value: unknown): boolean => Number.isSafeInteger(value) && Number(value) >= 0;

/** What is kept of an answer, or of the fields of a payment, each where it stood. */
function keptOf({ remembered: how, prepare }: MoneyOperation, fields: IDataObject): IDataObject {
	const kept: IDataObject = {};
	for (const path of [...(prepare ? [prepare.attempt] : []), ...(how?.keeps ?? [])]) {
		const [outer = '', inner] = path.split('.');
		const value = fields[outer];
		if (inner === undefined) {
			if (value !== undefined) kept[outer] = value;
		} else if (isObject(value) && value[inner] !== undefined) {
			const others = kept[outer];
			kept[outer] = { ...(isObject(others) && others), [inner]: value[inner] };
		}
	}
	return kept;
}
