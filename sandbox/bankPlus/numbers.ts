import { jakartaTime } from './formats';

/** The numbers that the bank gives out. They go on after a reset, so that none is used twice. */
export class Numbers {
	private lastTrace = 0;
	private lastAccount = 3_000_000_000;
	private lastTransaction: number;

	constructor(private readonly now: () => number) {
		// From the clock, so that a restarted sandbox does not give out yesterday's ids.
		this.lastTransaction = 100_000_000 + (Math.floor(now() / 1000) % 800_000_000);
	}

	/** `BLB`, the time in Jakarta as YYMMDDHHmmss, five digits: trace code and referenceNumber. */
	nextTraceCode(): string {
		this.lastTrace = (this.lastTrace + 1) % 100_000;
		const time = jakartaTime(this.now()).replace(/\D/g, '').slice(2);
		return `BLB${time}${String(this.lastTrace).padStart(5, '0')}`;
	}

	/** Nine digits. */
	nextTransactionId(): string {
		this.lastTransaction += 1;
		return String(this.lastTransaction);
	}

	nextAccountNumber(): string {
		this.lastAccount += 1;
		return String(this.lastAccount);
	}
}
