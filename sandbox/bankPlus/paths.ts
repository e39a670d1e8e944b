/**
 * Each operation's own URL in the document, without its host. All are POST: no method is printed.
 */
export const PATHS = {
	login: '/bankplus/users/auth',
	logout: '/bankplus/users/logout',
	changePassword: '/bankplus/account/changepass',
	agentBalance: '/bankplus/account/balance',
	bsaGraph: '/bankplus/dashboard/bsa',
	billGraph: '/bankplus/dashboard/bill',
	purchaseGraph: '/bankplus/dashboard/purchase',
	agentGrowthGraph: '/bankplus/dashboard/agentGrowth',
	agentSpreadGraph: '/bankplus/dashboard/agentSpread',
	regions: '/bankplus/wilayah/get',
	jobs: '/bankplus/master/jobs',
	educations: '/bankplus/master/educations',
	salaries: '/bankplus/master/salaries',
	transactionRanges: '/bankplus/master/transactions',
	banks: '/bankplus/bank/list',
	checkAccount: '/bankplus/bsa/checkAccount',
	customerBalance: '/bankplus/bsa/customerbalance',
	openAccount: '/bankplus/bsa/openAccount',
	deposit: '/bankplus/bsa/depositAccount',
	intrabankInquiry: '/bankplus/bsa/transfer/intrabank/inquiry',
	intrabankPayment: '/bankplus/bsa/transfer/intrabank/payment',
	interbankInquiry: '/bankplus/bsa/transfer/interbank/inquiry',
	interbankPayment: '/bankplus/bsa/transfer/interbank/payment',
} as const;
