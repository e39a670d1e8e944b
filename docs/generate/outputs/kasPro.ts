const ASYNC_FIELDS =
	'`responseId`, `account`, `amount`, `price`, `serviceFee`, `reffId`, `flowType`';
const ASYNC = `${ASYNC_FIELDS}. The usual answer is "In Process": Pending.`;
const MOVEMENT_FIELDS =
	'`responseId`, `pocketId`, `reference`, and `walletTransactions`, the movements of both sides';
const MOVEMENTS = `${MOVEMENT_FIELDS}.`;
const UNPRINTED = 'The document prints no answer. What KasPro sends is there; in the sandbox';
const LIKE_ASYNC = `what KasPro answers. ${UNPRINTED} it is ${ASYNC_FIELDS}.`;
const LIKE_MOVEMENTS = `what KasPro answers. ${UNPRINTED} it is ${MOVEMENT_FIELDS}.`;
const CUSTOMER =
	'`firstName`, `middleName`, `lastName`, `fullName`, `accountType`, `accountStatus`, `customerType`, `email`, `mobileNumber`, `kycStatus`, `balance` (the pocket and what is available in it), `code`, `message`.';
const QUOTE =
	'`response_id`, which is the Request ID of what follows, `phone_number`, `gold_weight`, `amount`, `fee`, `additional`, `response_message`, `response_timestamp`.';
const CONFIRMED =
	'`request_id`, which is the reference, `response_id`, `phone_number`, `gold_weight`, `amount`, `fee`, `additional`, `response_timestamp`.';

/** What an item holds that leaves an operation. */
export const KASPRO_BANK_OUTPUTS: Readonly<Record<string, string>> = {
	'account.getBalance':
		'`customerName`, `accountCurrency`, `accountBalance`, `responseCode`, `responseMessage`, `response_message`, `response_timestamp`.',
	'transfer.inquiry': '`refference_id`, `response_message`, `response_timestamp`.',
	'transfer.bankTransfer': ASYNC,
	'transaction.getAll':
		'one item per movement, the newest first: `tid`, `creationDate`, `type`, `inOut`, `amount`, `debitAcc`, `debitName`, `creditAcc`, `creditName`, `balanceAfter`, `status`, `description`, `orderID`; all that the history has without Simplify.',
	'bank.getAll': 'one item per bank: `bankCode`.',
	'customer.inquiry': CUSTOMER,
};

export const KASPRO_WALLET_OUTPUTS: Readonly<Record<string, string>> = {
	'wallet.cashOut': ASYNC,
	'wallet.p2p': MOVEMENTS,
	'wallet.payQris': ASYNC,
	'wallet.topUp': LIKE_ASYNC,
	'wallet.topUpDriver': LIKE_ASYNC,
	'wallet.pay': LIKE_MOVEMENTS,
	'wallet.tip': LIKE_MOVEMENTS,
	'customer.register': '`responseId`, `code`, `message`.',
	'customer.getOtp': '`expiry`, `code`, `message`.',
	'customer.validateOtp': '`code`, `message`. A wrong code is an error of the item.',
	'customer.upgrade':
		'`requestId`, `idCardNumber`, `name` and what else KasPro reads from the card; `code`, `message`.',
	'customer.inquiry': CUSTOMER,
};

export const KASPRO_GOLD_OUTPUTS: Readonly<Record<string, string>> = {
	'account.register': '`request_id`, `user_id`, `name`, `email`, `response_message`.',
	'price.getChart': 'one item per day: `date` and `value`, the price at which you buy a gram.',
	'purchase.quoteByGram': QUOTE,
	'purchase.quoteByRupiah': QUOTE,
	'purchase.buyByGram': CONFIRMED,
	'purchase.buyByRupiah': CONFIRMED,
	'sale.quote': QUOTE,
	'sale.confirm': CONFIRMED,
	'transfer.quote': QUOTE,
	'transfer.confirm': CONFIRMED,
	'withdrawal.getAddress':
		'`request_id`, `province`, `city`, `district`, `subdistrict`, `address`, `zip_code`, `response_message`.',
	'withdrawal.confirm': CONFIRMED,
	'region.getSubdistricts':
		'one item per subdistrict: `province`, `city`, `district`, `subdistrict`, `zip_code`.',
};
