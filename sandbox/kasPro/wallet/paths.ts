/**
 * As printed; `qris` is the second address of QRIS Payment, which is printed with `bankTransfer`.
 */
export const PATHS = {
	register: '/register-customer/',
	getOtp: '/pil-partner-get-otp/',
	validateOtp: '/validate-otp/',
	upgrade: '/pil-partner/ekyc-upgrade-premium-inquiry/',
	inquiry: '/customer-account-inquiry/',
	bankTransfer: '/bank-transfer/',
	qris: '/qris-issuer/',
	p2p: '/p2p-transaction/',
	// The document has no address for these four. A partner is given one; these are the sandbox's.
	topUp: '/sandbox/topup/',
	topUpDriver: '/sandbox/topup-driver/',
	pay: '/sandbox/payment/',
	tip: '/sandbox/tips/',
} as const;
