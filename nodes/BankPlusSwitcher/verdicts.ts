import type { IDataObject } from 'n8n-workflow';

import { asText } from '../shared/asText';
import { pending } from '../shared/judgeReply';
import type { Fields, ReadResult, Refusal } from '../shared/operation';
import { ADVICE, type Verdict } from '../shared/outcome';
import { readData } from './answer';

const NEW_ATTEMPT = 'No money moved. A new attempt takes a new refnum.';
const WRONG_PAYEE =
	'The money may have gone to another account. Do not send it again: look its status up, and reverse it with its refnum and journal if so.';

/** A field of an answer, and the field of the request that it must equal. */
type Echo = Record<string, string>;

const SENT: Echo = {
	refnum: 'refnum',
	sourceBank: 'sourceBank',
	sourceAccount: 'sourceAccount',
	amount: 'amount',
	beneficiaryAccount: 'expectedBeneficiaryAccount',
};

/** A reversal's answer names neither the reversed refnum nor its journal. */
const REVERSED: Echo = { refnum: 'refnum' };

function explain(body: IDataObject) {
	const code = asText(body.code);
	const message = asText(body.message).trim();
	return {
		code: code === '' ? 'NO_CODE' : code,
		message: message === '' ? 'The switcher gives no reason' : message,
	};
}

function confirmed(body: IDataObject, fields: Fields, echo: Echo): Verdict {
	const data = readData(body);
	const differs = Object.entries(echo).find(
		([answered, sent]) =>
			data[answered] !== undefined &&
			fields[sent] !== undefined &&
			asText(data[answered]) !== asText(fields[sent]),
	);
	if (!differs) return { outcome: 'success', ...explain(body), advice: ADVICE.done };
	const [answered, sent] = differs;
	const text = `The switcher says 00, but its ${answered} is ${asText(data[answered])} and not ${asText(fields[sent])}`;
	return answered === 'beneficiaryAccount'
		? { ...pending('BENEFICIARY_MISMATCH', text), advice: WRONG_PAYEE }
		: pending('ANSWER_MISMATCH', text);
}

/** Refusals whose text leaves no doubt that this call moved nothing. */
const KNOWN_REFUSALS = [
	{
		text: /^reversal already executed$/i,
		fix: 'An earlier reversal has already given this money back. Do not reverse it again: look the earlier one up by its own refnum.',
	},
	{ text: /refnum\b.*\bnot found/i, fix: 'Check the refnum and the journal of the transfer.' },
	{
		text: /insufficient (funds?|balance)|saldo\b.*\b(kurang|tidak (cukup|mencukupi))/i,
		fix: 'Top up the source account.',
	},
];

const knownRefusal = (message: string) => KNOWN_REFUSALS.find(({ text }) => text.test(message));

/** What the answer to a transfer says of the money. */
export function judgeTransfer(body: IDataObject, fields: Fields): Verdict {
	const { code, message } = explain(body);
	if (code === '00') return confirmed(body, fields, SENT);
	// 0101 is "Inquiry failed": the transfer behind the inquiry was not begun.
	if (code !== '0101') return refused(code, message);
	const advice = `Check the source account and the payment code. ${NEW_ATTEMPT}`;
	return { outcome: 'failed', code, message, advice };
}

/** What the answer to a reversal says of the money. */
export function judgeReversal(body: IDataObject, fields: Fields): Verdict {
	const { code, message } = explain(body);
	return code === '00' ? confirmed(body, fields, REVERSED) : refused(code, message);
}

/** A refnum can be sent again: an earlier attempt may have moved the money that this one did not. */
function refused(code: string, message: string): Verdict {
	const advice = knownRefusal(message)?.fix ?? ADVICE.lookUp;
	return { ...pending(code, message), advice };
}

/**
 * What Status Check says of a call, given the verdict that made us ask. Its `00` means that the
 * check went well; only `info` speaks of the transaction. That a refnum is unknown proves something
 * only where the call itself was refused for a known reason.
 */
const judgeCheck =
	(success: RegExp, echo: Echo) =>
	(body: IDataObject, first: Verdict, fields: Fields): Verdict => {
		const { code, message } = explain(body);
		if (code === '00') {
			const info = asText(readData(body).info);
			return success.test(info)
				? confirmed(body, fields, echo)
				: pending('UNKNOWN_INFO', `The status check says "${info}"`);
		}
		const known = knownRefusal(first.message);
		return known && isUnknownRefnum(body)
			? {
					...first,
					outcome: 'failed',
					message: `${first.message} (${message})`,
					advice: `${known.fix} ${NEW_ATTEMPT}`,
				}
			: first;
	};

export const judgeTransferStatus = judgeCheck(/^transfer success$/i, SENT);
export const judgeReversalStatus = judgeCheck(/^reversal success$/i, REVERSED);

/** Status Check on its own, which does not know whether the refnum is of a transfer or a reversal. */
export const judgeAnyStatus = judgeCheck(/^(transfer|reversal) success$/i, REVERSED);

/** "refnum provided was not found": the switcher has no such transaction, or not yet. */
export function isUnknownRefnum(body: IDataObject): boolean {
	const { code, message } = explain(body);
	return code === '-1' && /refnum\b.*\bnot found/i.test(message);
}

/** Reads the answer to a read: its item, or why the switcher refused. */
export function readAnswer(body: IDataObject): ReadResult {
	return body.code === '00' ? { items: [readData(body)] } : { refusal: refusalOf(body) };
}

export const refusalOf = (body: IDataObject): Refusal => ({
	...explain(body),
	advice: 'Check bank and account. Nothing was changed.',
});
