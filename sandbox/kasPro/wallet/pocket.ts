/** The pocket that holds rupiah. */
export const POCKET_ID = 2;

/** There is no other, and it need not be named. */
const POCKET_IDS: readonly unknown[] = [undefined, POCKET_ID, String(POCKET_ID)];

export function isPocket(pocketId: unknown): boolean {
	return POCKET_IDS.includes(pocketId);
}
