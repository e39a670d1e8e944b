import type { IDataObject } from 'n8n-workflow';

import { asText } from '../shared/asText';
import { pending } from '../shared/judgeReply';
import type { Fields, ReadResult, Refusal } from '../shared/operation';
import { ADVICE, type Verdict } from '../shared/outcome';
import { readData } from './answer';

/** Why Bank+ refuses a call, and what to do about it. */
interface KnownRefusal {
	code?: string;
	message?: RegExp;
	fix: string;
}

/**
 * Refusals that leave no doubt: no money moved. The code "-1" stands for whatever the bank behind
 * Bank+ says; the bank's own code is in brackets.
 */
const PAYMENT_REFUSALS: readonly KnownRefusal[] = [
	{ code: 'INVALID_PIN', fix: 'Correct the PIN: wrong ones may lock it.' },
	{ code: '-1', message: /^\[0108\]/, fix: 'Check the account number.' },
	{ code: '-1', message: /^\[76\]/, fix: 'Check the bank and the account number.' },
	{
		message: /insufficient (funds?|balance)|saldo\b.*\b(kurang|tidak (cukup|mencukupi))/i,
		fix: 'Top up the account of the agent.',
	},
];

const READ_REFUSALS: readonly KnownRefusal[] = [
	...PAYMENT_REFUSALS,
	{ code: 'NOT_FOUND', fix: 'Bank+ has nothing under these fields: check them.' },
	{ code: 'UPDATE_NONE', fix: 'Correct the old password.' },
];

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

/** Fields of an answer that must equal what was sent, by the name under which it was sent. */
export type Echo = Record<string, string>;

/** What the answer to a payment says of the money. */
export const judgePayment =
	(echo: Echo) =>
	(body: IDataObject, fields: Fields): Verdict => {
		const { code, message, known } = explain(body, PAYMENT_REFUSALS);
		if (code !== '00') {
			return known
				? { outcome: 'failed', code, message, advice: `${known.fix} No money moved.` }
				: pending(code, message);
		}
		const data = readData(body);
		const differs = Object.entries(echo).find(
			([answered, sent]) =>
				data[answered] !== undefined && asText(data[answered]) !== asText(fields[sent]),
		);
		if (!differs) return { outcome: 'success', code, message, advice: ADVICE.done };
		const [answered, sent] = differs;
		return pending(
			'ANSWER_MISMATCH',
			`Bank+ says 00, but its ${answered} is ${asText(data[answered])} and not ${asText(fields[sent])}`,
		);
	};

/** Reads the answer to a read: its items, or why Bank+ refused. */
export function readAnswer(body: IDataObject, items: () => IDataObject[]): ReadResult {
	return body.code === '00' ? { items: items() } : { refusal: refusalOf(body) };
}

function refusalOf(body: IDataObject): Refusal {
	const { code, message, known } = explain(body, READ_REFUSALS);
	const fix = known?.fix ?? 'Ask Bank+ when it stays so.';
	return { code, message, advice: `${fix} Nothing was changed.` };
}

/** What to do about a payment that Bank+ has no status call for. */
export const RECONCILE =
	'The money may have moved. Do not send this payment again. Bank+ has no status call: compare the balance of the agent before and after, or ask the bank with account, amount and time.';
