import { randomBytes } from 'node:crypto';
import { digitsOf } from '../common/ids';
import type { GoldState } from './state';

/** 1082102090000011: "108", the day, a number. */
export function newResponseId({ common, ids }: GoldState): string {
	const day = digitsOf(common.core.now()).slice(2, 8);
	return `108${day}${String(ids.next()).padStart(7, '0')}`;
}

/** 32 hexadecimal digits, as printed. */
export function newSessionId(): string {
	return randomBytes(16).toString('hex').toUpperCase();
}
