import { randomInt } from 'crypto';

const WIB_OFFSET_MS = 7 * 3_600_000;
const NUMBERS_PER_SECOND = 10_000;

/**
 * The second and the numbers of it that this process has used. They begin at random, because
 * another process may draw in the same second, and run on from there: two short runs in ten
 * thousand meet far less often than single random numbers would.
 */
let second = 0;
let next = 0;
let left = 0;

/**
 * A reference number as the document wants it, YYMMDDHHmmssSSSS in Jakarta time. No two of a
 * process are the same: the clock may stand still or go back, and a second whose numbers are used
 * up is followed by the next one.
 */
export function newRefnum(nowMs = Date.now()): string {
	const current = Math.floor(nowMs / 1000);
	if (current > second || left === 0) {
		second = Math.max(current, second + 1);
		next = randomInt(NUMBERS_PER_SECOND);
		left = NUMBERS_PER_SECOND;
	}
	const number = next;
	next = (next + 1) % NUMBERS_PER_SECOND;
	left -= 1;
	const time = new Date(second * 1000 + WIB_OFFSET_MS).toISOString().replace(/\D/g, '');
	return `${time.slice(2, 14)}${String(number).padStart(4, '0')}`;
}
