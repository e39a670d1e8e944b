/**
 * The development paths of the document. Cash out lives on a host of its own there; here one
 * server answers both.
 */
export const PATHS = {
	onlineInquiry: '/webapi/api/disbursement/inquirysandbox',
	onlineTransfer: '/webapi/api/disbursement/transfersandbox',
	clearingInquiry: '/webapi/api/disbursement/inquiryclearingsandbox',
	clearingTransfer: '/webapi/api/disbursement/transferclearingsandbox',
	cashOut: '/api/cashout/inquiry',
	status: '/webapi/api/disbursement/inquirystatus',
	balance: '/webapi/api/disbursement/checkbalance',
	listBank: '/webapi/api/disbursement/listBank',
} as const;
