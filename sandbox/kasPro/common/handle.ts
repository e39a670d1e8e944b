import type { KasProSettings } from './authentication';
import type { PARTNER } from './partner';

/** How tests and the admin routes steer what the three KasPro systems share. */
export interface KasPro {
	partner: typeof PARTNER;
	settings: () => KasProSettings;
	/** Changes the settings that are given; a reset takes all of them back. */
	configure: (settings: Partial<KasProSettings>) => void;
	/** Ends every token now. */
	expireTokens: () => void;
	/** Requests to the token endpoint since the last reset, granted or not. */
	tokenRequests: () => number;
	/** Why the last call was turned away with 401. */
	lastRefusal: () => string | null;
	/** Ends a payment that is "In Process". Throws when there is none with this reffId. */
	settle: (reffId: string, outcome: 'paid' | 'failed') => void;
}
