const PAYEE = '`accountName`, `bankCode`, `bankAccount`, `amountTransfer`';
const STATUS = `${PAYEE}, \`custRefNumber\`, \`disburseId\`, and \`outcome\`, \`reference\`, \`code\` (\`NOT_FOUND\` when Duitku knows nothing of it), \`message\`, \`advice\`.`;
const TRANSFER = `${PAYEE}, \`custRefNumber\`, \`responseCode\`, \`responseDesc\`, \`disburseId\`, which is the reference, and \`email\`, the merchant's own.`;
const INQUIRY = `${PAYEE}, \`custRefNumber\`, \`disburseId\`, \`purpose\`, \`responseCode\`, \`responseDesc\`, \`email\``;

/** What an item holds that leaves an operation. */
export const DUITKU_OUTPUTS: Readonly<Record<string, string>> = {
	'payout.send': `${PAYEE}, \`purpose\`, \`channel\`, \`channelReason\`, \`disburseId\`, \`custRefNumber\`, \`responseCode\`, \`responseDesc\`, \`warning\` where rows look alike, and the row's own columns. The reference is yours.`,
	'payout.check': `one item per row: \`check\` (\`send\`, \`alreadyPaid\`, \`inDoubt\` or \`fault\`), \`reference\`, \`code\`, \`message\`, \`advice\`, ${PAYEE}, \`channel\`, \`channelReason\`, and \`batch\`: \`rows\`, \`toSend\`, \`amountToSend\`, \`alreadyPaid\`, \`inDoubt\`, \`faults\`, \`balance\`, \`isCovered\`, \`digest\`.`,
	'onlineTransfer.inquiry': `${INQUIRY}.`,
	'onlineTransfer.transfer': TRANSFER,
	'clearing.inquiry': `${INQUIRY}, and \`type\` as it was sent.`,
	'clearing.transfer': `\`type\`, ${TRANSFER} H2H is Pending (80) until its callback or a status check.`,
	'cashOut.create':
		'`accountName`, `amountTransfer`, `phoneNumber`, `disburseId`, `token`, `pin` (Pos Indonesia), `custRefNumber`, which is the reference, `responseCode`, `responseDesc`, `email`.',
	'cashOut.readCallback':
		'`outcome`, `reference`, `code`, `message`, `advice`, the documented fields of the callback, and `confirmed`, which is false: no signature covers status and amount.',
	'disbursement.getStatus': STATUS,
	'disbursement.waitUntilFinal': `as Get Status, once each transfer has ended or the time is over: ${STATUS}`,
	'disbursement.getByReference':
		'`outcome`, `reference`, `code`, `message`, `advice` with a fresh status where the register is in doubt, and `history`: all that the register knows.',
	'account.getBalance':
		'`balance` and `effectiveBalance`, in rupiah; `userId`, `responseCode`, `responseDesc`, `email`.',
	'bank.getAll': 'one item per bank: `bankCode`, `bankName`, `maxAmountTransfer`.',
};
