/**
 * The document's URLs without their host, which is a private address. All are POST: none is
 * printed.
 */
export const PATHS = {
	inquiry: '/inquiry',
	transfer: '/transfer',
	reversal: '/reversal',
	check: '/check',
} as const;
