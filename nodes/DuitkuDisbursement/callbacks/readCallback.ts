import { createHash, timingSafeEqual } from 'crypto';
import type { IDataObject } from 'n8n-workflow';

import { asText } from '../../shared/asText';
import { isBlank } from '../../shared/checks';
import type { Outcome } from '../../shared/outcome';
import { parseObject } from '../../shared/send';

export type CallbackEvent = 'clearing' | 'cashOut';

export interface Callback {
	event: CallbackEvent;
	/** The documented fields as they came, without the signature. */
	fields: IDataObject;
	reference: string;
	/** What the status code says. No signature covers it. */
	outcome: Outcome;
}

export interface Refused {
	status: 400 | 401 | 413;
	reason: string;
}

export interface Account {
	userId: string;
	email: string;
	secretKey: string;
}

/** A callback is a few hundred bytes; anything far above that is not one. */
const MAX_BYTES = 16_384;

/** Fields that have to be there, and the signature: SHA-256 over the signed ones and the secret key. */
const EVENTS: Record<CallbackEvent, { required: readonly string[]; signed: readonly string[] }> = {
	clearing: {
		required: [
			'disburseId',
			'email',
			'bankCode',
			'bankAccount',
			'amountTransfer',
			'accountName',
			'custRefNumber',
			'signature',
		],
		signed: [
			'email',
			'bankCode',
			'bankAccount',
			'accountName',
			'custRefNumber',
			'amountTransfer',
			'disburseId',
		],
	},
	cashOut: {
		required: [
			'disburseId',
			'email',
			'phoneNumber',
			'amountTransfer',
			'accountName',
			'custRefNumber',
			'signature',
		],
		signed: ['email', 'disburseId', 'custRefNumber'],
	},
};

/** The document's callback status codes. Any other one leaves the payment pending. */
const OUTCOMES: Record<string, Outcome> = { '00': 'success', '01': 'failed', '68': 'pending' };

/**
 * Reads and verifies the body of a callback. Pure: the same bytes and account give the same answer.
 *
 * No callback signature covers the status, and that of cash out does not even cover the amount, so
 * a verified callback is genuine but its status is not proven.
 */
export function readCallback(raw: Buffer, account: Account): Callback | Refused {
	if (raw.length > MAX_BYTES) {
		return { status: 413, reason: `The body has more than ${MAX_BYTES} bytes` };
	}
	const text = raw.toString('utf8');
	// Some senders escape the whole text once more, which the document's own sample undoes.
	const body = parseObject(text) ?? parseObject(text.replace(/\\(.)/g, '$1'));
	if (!body) return { status: 400, reason: 'The body is not a JSON object' };

	const event: CallbackEvent = isBlank(body.phoneNumber) ? 'clearing' : 'cashOut';
	const { required, signed } = EVENTS[event];
	const missing = required.filter((name) => isBlank(body[name]));
	if (missing.length > 0) return { status: 400, reason: `Missing: ${missing.join(', ')}` };

	if (!isGenuine(body, signed, account)) return { status: 401, reason: 'Wrong signature' };

	const fields = { ...body };
	delete fields.signature;
	return {
		event,
		fields,
		reference: asText(body.disburseId),
		outcome: OUTCOMES[asText(body.statusCode)] ?? 'pending',
	};
}

function isGenuine(body: IDataObject, signed: readonly string[], account: Account): boolean {
	const isOurs =
		body.email === account.email &&
		(isBlank(body.userId) || asText(body.userId) === account.userId);
	// The amount may come as 50000, 50000.0 or "50000.00"; the document signs it without decimals.
	const spellings = [asText(body.amountTransfer), String(Number(body.amountTransfer))];
	const matches = spellings.map((amountTransfer) => {
		const values: IDataObject = { ...body, amountTransfer };
		const message = signed.map((name) => asText(values[name])).join('');
		return isEqual(sha256(message + account.secretKey), asText(body.signature).toLowerCase());
	});
	return isOurs && matches.includes(true);
}

const sha256 = (message: string) => createHash('sha256').update(message).digest('hex');

/** In constant time; hashing first makes the lengths equal. */
const isEqual = (a: string, b: string) =>
	timingSafeEqual(Buffer.from(sha256(a)), Buffer.from(sha256(b)));
