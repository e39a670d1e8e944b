import { createHash, timingSafeEqual } from 'node:crypto';
import { MERCHANT } from './merchant';

/**
 * The "Formula" row of each endpoint: which fields, in which order. Their values stand one after
 * the other without separators, the secret key is last, and the SHA256 of that is written in hex.
 */
export const SIGNED_FIELDS = {
	onlineInquiry: ['email', 'timestamp', 'bankCode', 'bankAccount', 'amountTransfer', 'purpose'],
	onlineTransfer: [
		'email',
		'timestamp',
		'bankCode',
		'bankAccount',
		'accountName',
		'custRefNumber',
		'amountTransfer',
		'purpose',
		'disburseId',
	],
	clearingInquiry: [
		'email',
		'timestamp',
		'bankCode',
		'type',
		'bankAccount',
		'amountTransfer',
		'purpose',
	],
	clearingTransfer: [
		'email',
		'timestamp',
		'bankCode',
		'type',
		'bankAccount',
		'accountName',
		'custRefNumber',
		'amountTransfer',
		'purpose',
		'disburseId',
	],
	cashOut: ['email', 'timestamp', 'amountTransfer', 'purpose'],
	status: ['email', 'timestamp', 'disburseId'],
	account: ['email', 'timestamp'],
	clearingCallback: [
		'email',
		'bankCode',
		'bankAccount',
		'accountName',
		'custRefNumber',
		'amountTransfer',
		'disburseId',
	],
	cashOutCallback: ['email', 'disburseId', 'custRefNumber'],
} as const satisfies Record<string, readonly string[]>;

export type Signed = keyof typeof SIGNED_FIELDS;

/** The signature that Duitku expects on, or puts on, these fields. */
export function sign(signed: Signed, fields: Record<string, unknown>): string {
	const values = SIGNED_FIELDS[signed].map((name) => textForm(fields[name]));
	return createHash('sha256')
		.update(values.join('') + MERCHANT.secretKey)
		.digest('hex');
}

/** Whether the request carries its signature; compared in constant time. */
export function isSigned(signed: Signed, fields: Record<string, unknown>): boolean {
	const given = Buffer.from(textForm(fields.signature));
	const expected = Buffer.from(sign(signed, fields));
	return given.length === expected.length && timingSafeEqual(given, expected);
}

function textForm(value: unknown): string {
	return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}
