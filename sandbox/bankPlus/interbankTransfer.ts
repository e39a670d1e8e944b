import { numberIdr, text } from '../core/bodyRules';
import type { Endpoint } from '../core/contract';
import { AGENT_BLOCK } from './agent';
import { done, invalidRequest, refusedByBank } from './answers';
import { OTHER_BANKS_ACCOUNT } from './bankAccounts';
import { endpoint } from './endpoint';
import { BANKS } from './listData';
import { PATHS } from './paths';
import { agentCanPay, payFromAgent } from './payment';
import type { BankPlusState } from './state';

const INTERBANK_FEE_IDR = 6_500;

/** Accounts at other banks that can be paid; any other is refused with [76]. */
export const INTERBANK_ACCOUNTS = [
	{ bankCode: '008', accountNumber: '8000000001', accountName: 'Penerima Contoh Satu' },
	{ bankCode: '002', accountNumber: '0080000002', accountName: 'Penerima Contoh Dua' },
] as const;

/** "Antarbank Transfer": the payment carries the inquiry's transaction_id, which pays once. */
export const INTERBANK_ENDPOINTS: readonly Endpoint<BankPlusState>[] = [
	endpoint({
		path: PATHS.interbankInquiry,
		needsSid: true,
		rules: { bank_code: text(/^\d{3}$/), account_number: text() },
		answer: ({ core, interbankInquiries, numbers }, { bank_code, account_number }) => {
			const bank = BANKS.find((one) => one.bank_code === bank_code);
			const account = INTERBANK_ACCOUNTS.find(
				(one) => one.bankCode === bank_code && one.accountNumber === account_number,
			);
			if (bank === undefined || account === undefined) {
				return refusedByBank('invalidAccount', numbers.nextTraceCode());
			}
			const { transactionId, inquired } = interbankInquiries.create({
				bank_code,
				bank_name: bank.bank_name,
				account_number,
				account_name: account.accountName,
				admin_fee: INTERBANK_FEE_IDR,
			});
			const data = {
				transaction_id: transactionId,
				admin_fee: inquired.admin_fee,
				bank_code,
				date_time: new Date(core.now()).toISOString(),
				bank_name: inquired.bank_name,
				account_number,
				account_name: inquired.account_name,
			};
			return { ...done('Success interbank transfer Inquiry!', data), agent: AGENT_BLOCK };
		},
	}),
	endpoint({
		path: PATHS.interbankPayment,
		needsSid: true,
		pinField: 'pin',
		rules: {
			transaction_id: text(/^\d+$/),
			bank_code: text(/^\d{3}$/),
			bank_name: text(),
			account_number: text(),
			account_name: text(),
			amount: numberIdr(1),
			admin_fee: numberIdr(0),
			pin: text(),
		},
		answer: (state, body) => {
			const traceCode = state.numbers.nextTraceCode();
			const inquiry = state.interbankInquiries.find(body.transaction_id);
			if (inquiry === undefined) return refusedByBank('unknownTransaction', traceCode);
			// Before the comparison: who sends another one under a used id is not told that nothing
			// was paid.
			if (inquiry.isPaid) return refusedByBank('usedTransaction', traceCode);
			const different = REPEATED_FIELDS.find((name) => inquiry.inquired[name] !== body[name]);
			if (different !== undefined) return invalidRequest(different);
			const { amount, bank_code, bank_name, account_number, account_name, admin_fee } = body;
			const total = amount + admin_fee;
			if (!agentCanPay(state, total)) return refusedByBank('insufficientBalance', traceCode);
			inquiry.isPaid = true;
			payFromAgent(state, {
				kind: 'interbankTransfer',
				reference: inquiry.transactionId,
				creditAccount: OTHER_BANKS_ACCOUNT,
				beneficiary: `${bank_code} ${account_number}`,
				beneficiaryName: account_name,
				beneficiaryBank: bank_name,
				amountIdr: amount,
				feeIdr: admin_fee,
			});
			const data = {
				date_time: new Date(state.core.now()).toISOString(),
				admin_fee,
				total,
				bank_code,
				amount,
				bank_name,
				account_number,
				account_name,
			};
			return { ...done('Berhasil transfer antar bank!', data), agent: AGENT_BLOCK };
		},
	}),
];

const REPEATED_FIELDS = [
	'bank_code',
	'bank_name',
	'account_number',
	'account_name',
	'admin_fee',
] as const;
