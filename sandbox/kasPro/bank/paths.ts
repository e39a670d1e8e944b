/**
 * As printed. Bank Transfer and Customer Inquiry of the KasPro Bank document are paths of the
 * wallet's host.
 */
export const PATHS = {
	balance: '/kasprobankdevBSS/api/v1/K2KB/GetBalance',
	inquiry: '/kasprobankdevBSS/api/v1/Inquiry/KasproBank',
	history: '/pil-transactions-v2/kasprobank/external/api/v1/Transfer/Wrapper',
	bankList: '/kasprobankdevBSS/api/v1/KasprobankConfig/FindName/Bank.Code.',
	/** The printed one without its dot, which is part of the prefix that is asked for. */
	bankListWithoutDot: '/kasprobankdevBSS/api/v1/KasprobankConfig/FindName/Bank.Code',
} as const;
