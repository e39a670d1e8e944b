import { randomBytes } from 'node:crypto';

interface Token {
	expiresAt: number;
	callsLeft: number;
}

/** How long tokens live: in seconds, and in calls. */
export interface TokenLife {
	tokenLifetimeS: number;
	/** null: as many calls as the time allows. */
	callsPerToken: number | null;
}

/** The access tokens in circulation. Several can be valid at once. */
export class Tokens {
	private readonly byText = new Map<string, Token>();

	constructor(private readonly now: () => number) {}

	issue({ tokenLifetimeS, callsPerToken }: TokenLife): string {
		const text = randomBytes(24).toString('base64url');
		this.byText.set(text, {
			expiresAt: this.now() + tokenLifetimeS * 1000,
			callsLeft: callsPerToken ?? Infinity,
		});
		return text;
	}

	/** Uses up one call of a token; false when it is unknown, expired or used up. */
	use(text: string): boolean {
		const token = this.byText.get(text);
		if (token === undefined || token.expiresAt <= this.now() || token.callsLeft <= 0) return false;
		token.callsLeft -= 1;
		return true;
	}

	/** Ends every token that is out there. */
	expireAll(): void {
		this.byText.clear();
	}
}
