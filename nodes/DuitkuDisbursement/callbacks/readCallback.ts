import { createHash, timingSafeEqual } from 'crypto';
import type { ICredentialDataDecryptedObject, IDataObject } from 'n8n-workflow';

import type { Outcome } from '../../shared/contract/verdict';
import { asText } from '../../shared/values/asText';
import { parseObject } from '../../shared/values/json';
import { toRupiah } from '../../shared/values/rupiah';
import { CASH_OUT_CHANNELS } from '../channels';
import { sign, SIGNED_CALLBACKS, type CallbackEvent } from '../signatures';
import { readFields, type CallbackFields } from './readFields';

export interface Callback {
	event: CallbackEvent;
	/** The documented fields, each of its documented type, without the signature. */
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

export const accountOf = ({
	userId,
	email,
	secretKey,
}: ICredentialDataDecryptedObject): Account => ({
	userId: asText(userId).trim(),
	email: asText(email).trim(),
	secretKey: asText(secretKey).trim(),
});

/** A callback is a few hundred bytes; anything far above that is not one. */
const MAX_BYTES = 16_384;

/** The documented fields of each callback. */
const FIELDS: Record<CallbackEvent, CallbackFields> = {
	clearing: {
		disburseId: 'id',
		userId: 'optionalId',
		email: 'text',
		bankCode: 'text',
		bankAccount: 'text',
		amountTransfer: 'amount',
		accountName: 'text',
		custRefNumber: 'text',
		statusCode: 'text',
		statusDesc: 'optionalText',
		errorMessage: 'optionalText',
		signature: 'text',
	},
	cashOut: {
		disburseId: 'id',
		email: 'text',
		amountTransfer: 'amount',
		custRefNumber: 'text',
		accountName: 'text',
		bankCode: 'optionalText',
		phoneNumber: 'text',
		statusCode: 'text',
		statusDesc: 'optionalText',
		errorMessage: 'optionalText',
		signature: 'text',
	},
};

/** The document's callback status codes. Any other one leaves the payment pending. */
const OUTCOMES = new Map<string, Outcome>([
	['00', 'success'],
	['01', 'failed'],
	['68', 'pending'],
]);

/**
 * Reads and verifies the body of a callback. Pure: the same bytes and account give the same answer.
 *
 * No callback signature covers the status, and that of cash out does not even cover the amount, so
 * a verified callback is genuine but its status is not proven.
 */
export function readCallback(raw: unknown, account: Account): Callback | Refused {
	if (!Buffer.isBuffer(raw)) return { status: 400, reason: 'The body is not JSON' };
	if (raw.length > MAX_BYTES) {
		return { status: 413, reason: `The body has more than ${MAX_BYTES} bytes` };
	}
	const text = raw.toString('utf8');
	const body = parseCallback(text);
	return body
		? verifyCallback(body, account)
		: { status: 400, reason: 'The body is not a JSON object' };
}

/** Some senders escape the whole text once more, which the document's own sample undoes. */
export const parseCallback = (text: string): IDataObject | undefined =>
	parseObject(text) ?? parseObject(text.replace(/\\(.)/g, '$1'));

/** The same of a body that has been parsed. */
export function verifyCallback(body: IDataObject, account: Account): Callback | Refused {
	const event: CallbackEvent = (body.phoneNumber ?? '') === '' ? 'clearing' : 'cashOut';
	const read = readFields(body, FIELDS[event]);
	if ('fault' in read) return { status: 400, reason: read.fault };
	const { signature, ...fields } = read.fields;

	const isOurs =
		fields.email === account.email &&
		(fields.userId === undefined || fields.userId === account.userId);
	const isSigned = isGenuine(event, body, fields, signature, account.secretKey);
	if (!isOurs || !isSigned) return { status: 401, reason: 'Wrong signature' };
	if (event === 'cashOut' && !canBeCashOut(fields)) {
		return { status: 400, reason: 'This is no callback of a cash out' };
	}
	return {
		event,
		fields,
		reference: asText(fields.disburseId),
		outcome: OUTCOMES.get(asText(fields.statusCode)) ?? 'pending',
	};
}

/**
 * Signed parts are joined without separators, so a clearing callback can be cut anew into a cash
 * out. What it begins with is the bank code of an H2H bank, and these begin with 0: a disburseId,
 * which is a number, never does.
 */
function canBeCashOut({ disburseId, bankCode }: IDataObject): boolean {
	const channels = ['', ...Object.keys(CASH_OUT_CHANNELS)];
	return /^[1-9]\d*$/.test(asText(disburseId)) && channels.includes(asText(bankCode));
}

function isGenuine(
	event: CallbackEvent,
	body: IDataObject,
	fields: IDataObject,
	signature: unknown,
	secretKey: string,
): boolean {
	// The amount may come as 50000, 50000.0 or "50000.00"; the document signs it without decimals.
	const spellings = [asText(body.amountTransfer), asText(toRupiah(fields.amountTransfer))];
	return spellings
		.map((amountTransfer) => {
			const expected = sign(SIGNED_CALLBACKS[event], { ...fields, amountTransfer }, secretKey);
			return isEqual(expected, asText(signature).toLowerCase());
		})
		.includes(true);
}

const sha256 = (message: string) => createHash('sha256').update(message).digest();

/** In constant time; hashing first makes the lengths equal. */
const isEqual = (a: string, b: string) => timingSafeEqual(sha256(a), sha256(b));
