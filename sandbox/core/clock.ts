/** The sandbox's own clock, which can be put forward: what takes minutes is tested in none. */
export class Clock {
	private aheadMs = 0;

	/** @param real milliseconds since 1970 */
	constructor(private readonly real: () => number) {}

	readonly now = (): number => this.real() + this.aheadMs;

	putForward(ms: number): void {
		this.aheadMs += ms;
	}

	/** How far it is ahead of the real one, in milliseconds. */
	get ahead(): number {
		return this.aheadMs;
	}

	reset(): void {
		this.aheadMs = 0;
	}
}
