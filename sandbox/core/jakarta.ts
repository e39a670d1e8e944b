const OFFSET_MS = 7 * 60 * 60 * 1000;
const DAY_MS = 24 * 60 * 60 * 1000;

/** Jakarta's clock in ISO form, with a Z that means nothing. */
export function jakartaIso(atMs: number): string {
	return new Date(atMs + OFFSET_MS).toISOString();
}

/** Days since 1970 in Jakarta. */
export function jakartaDay(atMs: number): number {
	return Math.floor((atMs + OFFSET_MS) / DAY_MS);
}
