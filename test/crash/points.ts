/** The parts of a run of `payout: send`, in the order in which a file goes through them. */
export const PHASES = ['check', 'inquiry', 'claim', 'transfer', 'ends'] as const;

export type Phase = (typeof PHASES)[number];

/** A moment in a run: so many inquiries and transfers have arrived, and then a while. */
export interface Point {
	phase: Phase;
	inquiries: number;
	transfers: number;
	afterMs: number;
}

/** How long n8n has for what it does without a call to the provider, generously. */
const CHECK_MS = 600;
const CLAIM_MS = 300;
const ENDS_MS = 300;

/** As many moments as told, spread over the phases and within each of them. */
export function pointsOf(count: number, rows: number): Point[] {
	const perPhase = Math.ceil(count / PHASES.length);
	return Array.from({ length: count }, (_, n) => {
		const phase = PHASES[n % PHASES.length] ?? 'check';
		return pointIn(phase, Math.floor(n / PHASES.length) / perPhase, rows);
	});
}

/** @param share how far into the phase, from 0 to 1 */
function pointIn(phase: Phase, share: number, rows: number): Point {
	const some = 1 + Math.floor(share * (rows - 1));
	const during: Record<Phase, Omit<Point, 'phase'>> = {
		check: { inquiries: 0, transfers: 0, afterMs: share * CHECK_MS },
		inquiry: { inquiries: some, transfers: 0, afterMs: 0 },
		claim: { inquiries: rows, transfers: 0, afterMs: share * CLAIM_MS },
		transfer: { inquiries: rows, transfers: some, afterMs: 0 },
		ends: { inquiries: rows, transfers: rows, afterMs: share * ENDS_MS },
	};
	return { phase, ...during[phase] };
}
