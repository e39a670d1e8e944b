const MOVED =
	'`refnum`, `sourceBank`, `sourceAccount`, `sourceName`, `beneficiaryBank`, `beneficiaryAccount`, `beneficiaryName`, `amount`, `remark`, `journal`, `timestamp`';

/** What an item holds that leaves an operation. */
export const BANK_PLUS_SWITCHER_OUTPUTS: Readonly<Record<string, string>> = {
	'account.inquiry':
		'`refnum`, `bank`, `account`, `name`, `balance`, `status`, `paymentCode`, `timestamp`.',
	'transfer.send': `${MOVED}. The reference is the \`refnum\`.`,
	'transfer.reverse': `${MOVED}, of the reversal. The reference is the \`refnum\` of this call.`,
	'transfer.getStatus': `${MOVED}, \`info\`, and \`outcome\`, \`reference\`, \`code\`, \`message\`, \`advice\`.`,
};
