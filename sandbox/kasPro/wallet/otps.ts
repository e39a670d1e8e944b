export const OTP_LIFETIME_S = 300;
const MOST_WRONG_CODES = 3;

interface Otp {
	code: string;
	expiresAt: number;
	wrongCodes: number;
}

export type OtpVerdict = 'right' | 'wrong' | 'expired';

/** The codes that would have gone out by WhatsApp or SMS. A new one replaces the one before. */
export class Otps {
	private readonly byMobile = new Map<string, Otp>();
	private sent = 0;

	constructor(private readonly now: () => number) {}

	send(mobileNumber: string): void {
		this.sent += 1;
		this.byMobile.set(mobileNumber, {
			// Six digits that look nothing like the last ones, and the same in every run.
			code: String(100_000 + ((this.sent * 357_911) % 900_000)),
			expiresAt: this.now() + OTP_LIFETIME_S * 1000,
			wrongCodes: 0,
		});
	}

	/** The code that was sent last; undefined when none is open. */
	codeOf(mobileNumber: string): string | undefined {
		return this.byMobile.get(mobileNumber)?.code;
	}

	/** Checks a code. It is good once, and gone after the third wrong try. */
	check(mobileNumber: string, code: string): OtpVerdict {
		const otp = this.byMobile.get(mobileNumber);
		if (otp === undefined) return 'wrong';
		if (otp.expiresAt <= this.now()) return 'expired';
		if (otp.code === code) {
			this.byMobile.delete(mobileNumber);
			return 'right';
		}
		otp.wrongCodes += 1;
		if (otp.wrongCodes >= MOST_WRONG_CODES) this.byMobile.delete(mobileNumber);
		return 'wrong';
	}

	clear(): void {
		this.byMobile.clear();
		this.sent = 0;
	}
}
