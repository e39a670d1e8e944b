import { createHash } from 'node:crypto';
import type { Body } from '../core/body';
import { isSame } from '../core/isSame';
import { MERCHANT } from './merchant';

/**
 * The signature that Duitku expects on, or puts on, these fields: their values stand one after the
 * other without separators, the secret key is last, and the SHA256 of that is written in hex.
 */
export function sign(signed: readonly string[], fields: Body): string {
	const values = signed.map((name) => textForm(fields[name]));
	return createHash('sha256')
		.update(values.join('') + MERCHANT.secretKey)
		.digest('hex');
}

/** Whether the request carries its signature. */
export function isSigned(signed: readonly string[], body: Body): boolean {
	return isSame(body.signature, sign(signed, body));
}

function textForm(value: unknown): string {
	return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}
