const ACCOUNT =
	'`account_number`, `account_name`, `account_currency`, `account_balance`, `bank_code`, `date_time`';
const TRANSFER =
	'`amount`, `admin_fee`, `total`, `account_number`, `account_name`, `bank_code`, `date_time`, `agent`, `message`, `trace_code`';
const GRAPH = 'one item per entry: `graph_title`, `graph_count`.';
const ENTRY = 'one item per entry: `id`, `name`.';

/** What an item holds that leaves an operation. */
export const BANK_PLUS_OUTPUTS: Readonly<Record<string, string>> = {
	'customer.checkAccount': `${ACCOUNT}, \`phoneNumber\`, \`admin\`, \`referenceNumber\`; without Simplify also the other phones and the agent.`,
	'customer.getBalance': `${ACCOUNT}, \`phone_mobile\`, \`phone_home\`, \`phone_office\`, \`agent\`.`,
	'customer.openAccount':
		'`account_number_customer`, `account_number_agent`, `account_name`, `first_deposit`, `referenceNumber`, `bank_code`, `date_time`, `kodeAgen`, `agent`, `message`, `trace_code`, and the customer as registered: `national_id`, `image_national_id`, `addr_email`, `phone_mobile`, `phone_home`, `phone_office`, `born_place`, `born_date`, `status_marital`, `status_gender`.',
	'customer.deposit':
		'`amount`, `admin`, `total`, `deposit_amount`, `account_number_customer`, `account_name`, `bank_code`, `date_time`, `agent`, `message`, `trace_code`.',
	'intrabankTransfer.inquiry':
		'`account_number`, `account_name`, `account_currency`, `admin_fee`, `bank_code`, `date_time`, `agent`.',
	'intrabankTransfer.payment': `${TRANSFER}.`,
	'interbankTransfer.inquiry':
		'`transaction_id`, `admin_fee`, `bank_code`, `bank_name`, `account_number`, `account_name`, `date_time`, `agent`.',
	'interbankTransfer.payment': `${TRANSFER}, \`bank_name\`. The reference is the \`transaction_id\`.`,
	'agent.getBalance': `${ACCOUNT}, \`balance\`, \`kodeAgen\`, \`referenceNumber\`.`,
	'agent.login': "the profile of the credential's user, without the session.",
	'agent.logout':
		'`code`, `message`, `advice`. The credential holds no session afterwards, and the next call logs in again. Without a session nothing is sent (`NO_SESSION`).',
	'agent.changePassword': '`code`, `message`, `advice`: enter the new password in the credential.',
	'dashboard.getBsaGraph': 'one item per entry: `graph_id`, `graph_title`, `graph_count`.',
	'dashboard.getBillGraph': GRAPH,
	'dashboard.getPurchaseGraph': GRAPH,
	'dashboard.getAgentGrowthGraph': GRAPH,
	'dashboard.getAgentSpreadGraph': GRAPH,
	'reference.getJobs': ENTRY,
	'reference.getEducations': ENTRY,
	'reference.getSalaries': ENTRY,
	'reference.getTransactionRanges': ENTRY,
	'reference.getBanks': 'one item per bank: `bank_code`, `bank_name`.',
	'reference.getRegions': 'one item per postal code: `kodepos`.',
};
