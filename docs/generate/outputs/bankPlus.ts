const ACCOUNT =
	'`account_number`, `account_name`, `account_currency`, `account_balance`, `bank_code`, `phoneNumber`, `admin`, `referenceNumber`, `date_time`';
const TRANSFER =
	'`amount`, `admin_fee`, `total`, `account_number`, `account_name`, `bank_code`, `date_time`, `agent`, `message`, `trace_code`';
const GRAPH = 'one item per entry: `graph_title`, `graph_count`.';
const ENTRY = 'one item per entry: `id`, `name`.';

/** What an item holds that leaves an operation. */
export const BANK_PLUS_OUTPUTS: Readonly<Record<string, string>> = {
	'customer.checkAccount': `${ACCOUNT}; without Simplify also the phones, \`kodeAgen\` and \`agent\`.`,
	'customer.getBalance': `${ACCOUNT}, \`agent\`.`,
	'customer.openAccount':
		'`account_number_customer`, `account_number_agent`, `account_name`, `first_deposit`, `referenceNumber`, `message`, `trace_code`.',
	'customer.deposit':
		'`amount`, `admin`, `total`, `deposit_amount`, `account_number_customer`, `account_name`, `bank_code`, `date_time`, `agent`, `message`, `trace_code`.',
	'intrabankTransfer.inquiry':
		'`account_number`, `account_name`, `account_currency`, `admin_fee`, `bank_code`, `date_time`, `agent`.',
	'intrabankTransfer.payment': `${TRANSFER}.`,
	'interbankTransfer.inquiry':
		'`transaction_id`, `admin_fee`, `bank_code`, `bank_name`, `account_number`, `account_name`, `date_time`, `agent`.',
	'interbankTransfer.payment': `${TRANSFER}, \`bank_name\`. The reference is the \`transaction_id\`.`,
	'agent.getBalance':
		'`account_number`, `account_name`, `account_balance`, `balance`, `bank_code`, `kodeAgen`, `referenceNumber`, `date_time`.',
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
