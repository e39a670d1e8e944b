import { timingSafeEqual } from 'node:crypto';

/** Compares in a time that does not tell how much of it was right. */
export function isSame(given: unknown, expected: string): boolean {
	const givenBytes = Buffer.from(typeof given === 'string' ? given : '');
	const expectedBytes = Buffer.from(expected);
	return givenBytes.length === expectedBytes.length && timingSafeEqual(givenBytes, expectedBytes);
}
