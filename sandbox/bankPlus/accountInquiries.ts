import { AGENT, AGENT_BLOCK } from './agent';
import type { BankAccount } from './bankAccounts';
import { text } from './bodyRules';
import { endpoint, type Endpoint } from './endpoint';
import { jakartaTime, withDots } from './numbers';
import type { BankPlusParts } from './parts';
import { PATHS } from './paths';
import { done, refusedByBank } from './replies';

/** "Check Account", "Check Customer Balance" and "Account Balance". */
export const ACCOUNT_ENDPOINTS: readonly Endpoint[] = [
	endpoint({
		path: PATHS.checkAccount,
		needsSid: true,
		rules: { accountNum: text() },
		reply: (parts, { accountNum }) => {
			const account = parts.bankAccounts.find(accountNum);
			const traceCode = parts.numbers.nextTraceCode();
			if (account === undefined) return refusedByBank('noSuchAccount', traceCode);
			const data = {
				...describe(parts, account),
				referenceNumber: traceCode,
				kodeAgen: AGENT.kodeAgen,
				admin: 0,
				phoneNumber: masked(account.phoneMobile),
			};
			return { ...done('Inquiry result.', data), agent: AGENT_BLOCK };
		},
	}),
	endpoint({
		path: PATHS.customerBalance,
		needsSid: true,
		pinField: 'pin_platform',
		rules: { pin_platform: text(), accountNum: text() },
		reply: (parts, { accountNum }) => {
			const account = parts.bankAccounts.find(accountNum);
			if (account === undefined) {
				return refusedByBank('noSuchAccount', parts.numbers.nextTraceCode());
			}
			const time = jakartaTime(parts.core.now());
			const data = describe(parts, {
				...account,
				phoneMobile: masked(account.phoneMobile),
				phoneHome: masked(account.phoneHome),
				phoneOffice: masked(account.phoneOffice),
			});
			const message = `Transaksi a.n ${account.accountName}, pada ${time} berhasil dilakukan.`;
			return { ...done(message, data), agent: AGENT_BLOCK };
		},
	}),
	endpoint({
		path: PATHS.agentBalance,
		needsSid: true,
		rules: {},
		reply: (parts) => {
			const account = parts.bankAccounts.find(AGENT.accountNumber);
			const traceCode = parts.numbers.nextTraceCode();
			if (account === undefined) return refusedByBank('noSuchAccount', traceCode);
			return done('Balance Agen', {
				...describe(parts, account),
				referenceNumber: traceCode,
				kodeAgen: AGENT.kodeAgen,
				balance: withDots(parts.bankAccounts.balanceIdr(AGENT.accountNumber)),
			});
		},
	}),
];

function describe(parts: BankPlusParts, account: BankAccount): Record<string, unknown> {
	return {
		account_currency: 'IDR',
		account_number: account.accountNumber,
		account_name: account.accountName,
		account_balance: parts.bankAccounts.balanceIdr(account.accountNumber),
		phone_mobile: account.phoneMobile,
		phone_home: account.phoneHome,
		phone_office: account.phoneOffice,
		bank_code: AGENT.bankCode,
		date_time: new Date(parts.core.now()).toISOString(),
	};
}

/** The last four digits of a phone number as x. */
function masked(phone: string): string {
	return `${phone.slice(0, -4)}xxxx`;
}
