/** What has happened to a claim. The last event of a claim is what counts. */
export const EVENTS = ['claimed', 'withdrawn', 'paid', 'failed', 'pending'] as const;

/**
 * - `claimed`: from here on its request may be on the wire.
 * - `withdrawn`: nothing was sent under this claim, and nothing will be.
 * - `paid`, `failed`: it is certain what became of the money.
 * - `pending`: it was sent, and nobody knows what became of it.
 */
export type RegisterEvent = (typeof EVENTS)[number];

/**
 * One line of the register. Lines are only ever added. No secret, PIN, token or cash-out PIN is in
 * it: people read it.
 */
export interface RegisterRow {
	/** A hash of system, merchant and reference: what identifies a payment wherever it is made. */
	key: string;
	/** The caller's reference, as people know it. */
	reference: string;
	event: RegisterEvent;
	/** Names the claim that the event belongs to; random. */
	claim: string;
	/** The system's id of this try, such as a disburseId; `''` where it has none. */
	attempt: string;
	/** Of all that is to be paid: another one is another payment. */
	fingerprint: string;
	/** Whole rupiah; 0 when the operation has no amount. */
	amount: number;
	/** Whom it pays, as far as the item says. */
	beneficiary: string;
	/** The system's code of an ended claim, and its words; else `''`. */
	code: string;
	message: string;
	/** JSON: what the same try repeats if made again, and what the answer of a paid one held. */
	details: string;
	/** When, in milliseconds since 1970, by the clock of the n8n that wrote it. */
	atMs: number;
	execution: string;
	workflow: string;
	node: string;
	/** Who has settled it by hand, and why; else `''`. */
	settledBy: string;
}

/** The columns of the register, in the order in which people see them. */
export const COLUMNS: Readonly<Record<keyof RegisterRow, 'string' | 'number'>> = {
	reference: 'string',
	event: 'string',
	amount: 'number',
	beneficiary: 'string',
	attempt: 'string',
	code: 'string',
	message: 'string',
	execution: 'string',
	workflow: 'string',
	node: 'string',
	settledBy: 'string',
	key: 'string',
	claim: 'string',
	fingerprint: 'string',
	details: 'string',
	atMs: 'number',
};
