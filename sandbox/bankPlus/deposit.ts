import { digitsIdr, text } from '../core/bodyRules';
import { AGENT, AGENT_BLOCK } from './agent';
import { done, refusedByBank } from './answers';
import { ledgerAccountOf } from './bankAccounts';
import { endpoint } from './endpoint';
import { withDots } from './formats';
import { PATHS } from './paths';
import { agentCanPay, payFromAgent } from './payment';

const FEE_IDR = 0;

/** "Deposit Account". The ledger's reference is the bank's trace code, which no answer shows. */
export const DEPOSIT = endpoint({
	path: PATHS.deposit,
	needsSid: true,
	pinField: 'pin_transaksi',
	rules: {
		toAccount: text(),
		// The sample's is not the owner's full name: not compared.
		name: text(),
		amount: digitsIdr,
		narration: text(),
		pin_transaksi: text(),
	},
	answer: (state, { toAccount, amount }) => {
		const amountIdr = Number(amount);
		const totalIdr = amountIdr + FEE_IDR;
		const traceCode = state.numbers.nextTraceCode();
		const account = state.bankAccounts.find(toAccount);
		if (account === undefined) return refusedByBank('noSuchAccount', traceCode);
		if (!agentCanPay(state, totalIdr)) return refusedByBank('insufficientBalance', traceCode);
		payFromAgent(state, {
			kind: 'deposit',
			reference: traceCode,
			creditAccount: ledgerAccountOf(toAccount),
			beneficiary: `${AGENT.bankCode} ${toAccount}`,
			beneficiaryName: account.accountName,
			amountIdr,
			feeIdr: FEE_IDR,
		});
		const data = {
			amount: withDots(amountIdr),
			admin: withDots(FEE_IDR),
			total: withDots(totalIdr),
			date_time: new Date(state.core.now()).toISOString(),
			account_number_customer: toAccount,
			account_name: account.accountName,
			deposit_amount: amountIdr,
			bank_code: AGENT.bankCode,
		};
		const sums = `Rp.${data.amount} , admin Rp.${data.admin}`;
		// Ends in a blank, as printed.
		const message = `Transaksi a.n ${account.accountName} ${sums} berhasil dilakukan `;
		return { ...done(message, data), agent: AGENT_BLOCK };
	},
});
