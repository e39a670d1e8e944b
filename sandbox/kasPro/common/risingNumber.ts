/**
 * Numbers that follow the clock and are never given twice, also not after a reset: a receiver that
 * remembers what it has seen must not take new payments for old ones.
 */
export class RisingNumber {
	private last = 0;

	constructor(private readonly read: () => number) {}

	next(): number {
		this.last = Math.max(this.read(), this.last + 1);
		return this.last;
	}
}
