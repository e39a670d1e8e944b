import { numberIdr, optional, text } from '../core/bodyRules';
import type { Endpoint } from '../core/contract';
import { AGENT, AGENT_BLOCK } from './agent';
import { done, invalidRequest, refusedByBank } from './answers';
import { ledgerAccountOf } from './bankAccounts';
import { endpoint } from './endpoint';
import { PATHS } from './paths';
import { agentCanPay, payFromAgent } from './payment';
import type { BankPlusState } from './state';

const INTRABANK_FEE_IDR = 1_000;

/** In the sample of the payment, not in its parameter table. */
const ADMIN_FEE = optional(numberIdr(0));

/** "Intrabank Transfer": inquiry and payment are not tied together by an id. */
export const INTRABANK_ENDPOINTS: readonly Endpoint<BankPlusState>[] = [
	endpoint({
		path: PATHS.intrabankInquiry,
		needsSid: true,
		rules: { account_number: text() },
		answer: ({ core, bankAccounts, numbers }, { account_number }) => {
			const account = bankAccounts.find(account_number);
			if (account === undefined) return refusedByBank('noSuchAccount', numbers.nextTraceCode());
			const data = {
				account_currency: 'IDR',
				admin_fee: INTRABANK_FEE_IDR,
				bank_code: AGENT.bankCode,
				date_time: new Date(core.now()).toISOString(),
				account_number,
				account_name: account.accountName,
			};
			return { ...done('Success intrabank transfer Inquiry!', data), agent: AGENT_BLOCK };
		},
	}),
	endpoint({
		path: PATHS.intrabankPayment,
		needsSid: true,
		pinField: 'pin',
		rules: {
			account_number: text(),
			account_name: text(),
			amount: numberIdr(1),
			admin_fee: ADMIN_FEE,
			pin: text(),
		},
		answer: (state, { account_number, account_name, amount, admin_fee = INTRABANK_FEE_IDR }) => {
			const traceCode = state.numbers.nextTraceCode();
			const account = state.bankAccounts.find(account_number);
			if (account === undefined) return refusedByBank('noSuchAccount', traceCode);
			if (account_name !== account.accountName) return invalidRequest('account_name');
			if (admin_fee !== INTRABANK_FEE_IDR) return invalidRequest('admin_fee');
			const total = amount + admin_fee;
			if (!agentCanPay(state, total)) return refusedByBank('insufficientBalance', traceCode);
			payFromAgent(state, {
				kind: 'intrabankTransfer',
				reference: traceCode,
				creditAccount: ledgerAccountOf(account_number),
				beneficiary: `${AGENT.bankCode} ${account_number}`,
				beneficiaryName: account.accountName,
				amountIdr: amount,
				feeIdr: admin_fee,
			});
			const data = {
				date_time: new Date(state.core.now()).toISOString(),
				admin_fee,
				total,
				bank_code: AGENT.bankCode,
				amount,
				account_number,
				account_name,
			};
			return { ...done(`Berhasil transfer antar ${AGENT.bankCode}!`, data), agent: AGENT_BLOCK };
		},
	}),
];
