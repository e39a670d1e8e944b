import type { IDataObject } from 'n8n-workflow';

import { asText } from '../shared/values/asText';
import { ADVICE, pending, type Verdict } from '../shared/contract/verdict';
import { type Echo, findMismatch, isIncomparable } from '../shared/values/mismatch';
import type { Fields } from '../shared/contract/field';
import type { ReadResult, Refusal } from '../shared/contract/result';
import { isObject } from '../shared/values/json';
import { doubtsRefusal, doubtsSuccess, INSUFFICIENT_FUNDS } from '../shared/values/words';
import { readData, traceCodeOf } from './answer';

/** Why Bank+ refuses a call, and what to do about it. */
interface KnownRefusal {
	code?: string;
	message?: RegExp;
	advice: string;
}

/**
 * Refusals that leave no doubt: no money moved. The code "-1" stands for whatever the bank behind
 * Bank+ says; the bank's own code is in brackets.
 */
const PAYMENT_REFUSALS: readonly KnownRefusal[] = [
	{ code: 'INVALID_PIN', advice: 'No money moved. Correct the PIN: wrong ones may lock it.' },
	{ code: '-1', message: /^\[0108\]/, advice: 'No money moved. Check the account number.' },
	{ code: '-1', message: /^\[76\]/, advice: 'No money moved. Check bank and account number.' },
	{ message: INSUFFICIENT_FUNDS, advice: 'No money moved. Top up the account of the agent.' },
];

/** What to tell of the refusals of a call that moves no money. */
export interface Advices {
	known: readonly KnownRefusal[];
	otherwise: string;
}

const READS: Advices = {
	known: [
		{ code: '-1', message: /^\[0108\]/, advice: 'Check the account number. Nothing was changed.' },
		{
			code: '-1',
			message: /^\[76\]/,
			advice: 'Check bank and account number. Nothing was changed.',
		},
		{
			code: 'NOT_FOUND',
			advice: 'Bank+ has nothing under these fields: check them. Nothing was changed.',
		},
		// It may have counted a wrong try: neither "nothing was changed" nor "safe to run again".
		{
			message: /\bPIN\b/i,
			advice: 'Correct the PIN before you run this again: wrong ones may lock it.',
		},
		{
			code: 'INVALID_PIN',
			advice: 'Correct the PIN before you run this again: wrong ones may lock it.',
		},
	],
	otherwise: 'Ask Bank+ when it stays so. Nothing was changed.',
};

function explain(body: IDataObject, refusals: readonly KnownRefusal[]) {
	const code = asText(body.code);
	const message = asText(body.message).trim();
	const known = refusals.find(
		(refusal) =>
			(refusal.code === undefined || refusal.code === code) &&
			(refusal.message === undefined || refusal.message.test(message)),
	);
	return {
		code: code === '' ? 'NO_CODE' : code,
		message: message === '' ? 'Bank+ gives no reason' : message,
		known,
	};
}

const dataOf = ({ data }: IDataObject): IDataObject => (isObject(data) ? data : {});

/** All that an answer says in words. The name of an account holder is none: some are called Salah. */
function wordsOf(body: IDataObject): string {
	const { message, status, account_name: holder } = dataOf(body);
	const name = asText(holder).trim();
	const texts = [body.message, message, status].map(asText).join('. ');
	return name === '' ? texts : texts.replaceAll(`a.n ${name}`, 'a.n');
}

/** The bank's answer inside one of success is a refusal. */
function isRefusedInside(body: IDataObject): boolean {
	const { code, status } = dataOf(body);
	return status === false || (code !== undefined && asText(code) !== '00');
}

/** What the answer to a payment says of the money. The echoes must equal what was sent. */
export const judgePayment =
	(echoes: readonly Echo[]) =>
	(body: IDataObject, fields: Fields): Verdict => {
		const { code, message, known } = explain(body, PAYMENT_REFUSALS);
		const words = wordsOf(body);
		if (code !== '00') {
			return known && !doubtsRefusal(words)
				? { outcome: 'failed', code, message, advice: known.advice }
				: pending(code, message);
		}
		if (doubtsSuccess(words) || isRefusedInside(body) || isIncomparable(body.data)) {
			return pending(code, message);
		}
		const differs = findMismatch(readData(body), fields, echoes);
		if (!differs) return { outcome: 'success', code, message, advice: ADVICE.done };
		return pending(
			'ANSWER_MISMATCH',
			`Bank+ says 00, but its ${differs.answered} is ${differs.got} and not ${differs.expected}`,
		);
	};

/** Reads the answer to a call that moves no money: its items, or why Bank+ refused. */
export function readAnswer(
	body: IDataObject,
	items: () => IDataObject[],
	advices = READS,
): ReadResult {
	return body.code === '00' ? { items: items() } : { refusal: refusalOf(body, advices) };
}

/** The same for a call that changes something: words that doubt a success make it a refusal. */
export function readChange(
	body: IDataObject,
	items: () => IDataObject[],
	advices: Advices,
): ReadResult {
	return doubtsSuccess(wordsOf(body))
		? { refusal: refusalOf(body, advices) }
		: readAnswer(body, items, advices);
}

function refusalOf(body: IDataObject, { known: refusals, otherwise }: Advices): Refusal {
	const { code, message, known } = explain(body, refusals);
	const trace = traceCodeOf(body);
	return {
		code,
		message: trace === '' ? message : `${message} (trace code ${trace})`,
		advice: known?.advice ?? otherwise,
	};
}

/** What to do about a payment that Bank+ has no status call for. */
export const RECONCILE =
	'The money may have moved. Do not send this payment again. Bank+ has no status call: compare the balance of the agent before and after, or ask the bank with account, amount and time, and the trace code if there is one.';
