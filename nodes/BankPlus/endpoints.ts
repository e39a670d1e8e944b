/** The documented names of the PIN, one per call that takes it. */
export const PIN_NAMES = ['pin_platform', 'pin_transaksi', 'pin'] as const;

/** What a call takes besides its own fields. */
export interface Takes {
	/** The header `sid`. */
	sid?: true;
	pin?: (typeof PIN_NAMES)[number];
}

/** The documented calls, by the part of their path that follows `/bankplus/`. */
export const ENDPOINTS = {
	'users/auth': {},
	'users/logout': {},
	'account/balance': { sid: true },
	'account/changepass': {},
	'bsa/checkAccount': { sid: true },
	'bsa/customerbalance': { sid: true, pin: 'pin_platform' },
	'bsa/openAccount': { sid: true, pin: 'pin_transaksi' },
	'bsa/depositAccount': { sid: true, pin: 'pin_transaksi' },
	'bsa/transfer/intrabank/inquiry': { sid: true },
	'bsa/transfer/intrabank/payment': { sid: true, pin: 'pin' },
	'bsa/transfer/interbank/inquiry': { sid: true },
	'bsa/transfer/interbank/payment': { sid: true, pin: 'pin' },
	'dashboard/bsa': {},
	'dashboard/bill': {},
	'dashboard/purchase': {},
	'dashboard/agentGrowth': {},
	'dashboard/agentSpread': {},
	'bank/list': {},
	'master/jobs': {},
	'master/educations': {},
	'master/salaries': {},
	'master/transactions': {},
	'wilayah/get': {},
} as const satisfies Record<string, Takes>;

export type Endpoint = keyof typeof ENDPOINTS;

const BASE = '/bankplus/';

export const pathOf = (endpoint: Endpoint): string => `${BASE}${endpoint}`;

const TAKING_SID = Object.entries<Takes>(ENDPOINTS)
	.filter(([, { sid }]) => sid)
	.map(([endpoint]) => `${BASE}${endpoint}`);

/**
 * Does the call of a path take `sid`? A /bsa/ call that is not documented does, like all others.
 */
export const takesSid = (path: string): boolean =>
	TAKING_SID.includes(path) || path.startsWith(`${BASE}bsa/`);
