import { text } from '../core/bodyRules';
import type { Endpoint } from '../core/contract';
import { AGENT, AGENT_BLOCK } from './agent';
import { done, refusedByBank } from './answers';
import type { BankAccount } from './bankAccounts';
import { endpoint } from './endpoint';
import { jakartaTime, withDots } from './formats';
import { PATHS } from './paths';
import type { BankPlusState } from './state';

/** "Check Account", "Check Customer Balance" and "Account Balance". */
export const ACCOUNT_ENDPOINTS: readonly Endpoint<BankPlusState>[] = [
	endpoint({
		path: PATHS.checkAccount,
		needsSid: true,
		rules: { accountNum: text() },
		answer: (state, { accountNum }) => {
			const account = state.bankAccounts.find(accountNum);
			const traceCode = state.numbers.nextTraceCode();
			if (account === undefined) return refusedByBank('noSuchAccount', traceCode);
			const data = {
				...describe(state, account),
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
		answer: (state, { accountNum }) => {
			const account = state.bankAccounts.find(accountNum);
			if (account === undefined) {
				return refusedByBank('noSuchAccount', state.numbers.nextTraceCode());
			}
			const time = jakartaTime(state.core.now());
			const data = describe(state, {
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
		answer: (state) => {
			const account = state.bankAccounts.find(AGENT.accountNumber);
			const traceCode = state.numbers.nextTraceCode();
			if (account === undefined) return refusedByBank('noSuchAccount', traceCode);
			return done('Balance Agen', {
				...describe(state, account),
				referenceNumber: traceCode,
				kodeAgen: AGENT.kodeAgen,
				balance: withDots(state.bankAccounts.balanceIdr(AGENT.accountNumber)),
			});
		},
	}),
];

function describe(state: BankPlusState, account: BankAccount): Record<string, unknown> {
	return {
		account_currency: 'IDR',
		account_number: account.accountNumber,
		account_name: account.accountName,
		account_balance: state.bankAccounts.balanceIdr(account.accountNumber),
		phone_mobile: account.phoneMobile,
		phone_home: account.phoneHome,
		phone_office: account.phoneOffice,
		bank_code: AGENT.bankCode,
		date_time: new Date(state.core.now()).toISOString(),
	};
}

/** The last four digits of a phone number as x. */
function masked(phone: string): string {
	return `${phone.slice(0, -4)}xxxx`;
}
