import { AGENT, AGENT_BLOCK } from './agent';
import { ledgerNameOf } from './bankAccounts';
import { digitsIdr, text } from './bodyRules';
import { endpoint } from './endpoint';
import { withDots } from './numbers';
import { PATHS } from './paths';
import { agentCanPay, payFromAgent } from './payment';
import { done, refusedByBank } from './replies';

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
	reply: (parts, { toAccount, amount }) => {
		const amountIdr = Number(amount);
		const totalIdr = amountIdr + FEE_IDR;
		const traceCode = parts.numbers.nextTraceCode();
		const account = parts.bankAccounts.find(toAccount);
		if (account === undefined) return refusedByBank('noSuchAccount', traceCode);
		if (!agentCanPay(parts, totalIdr)) return refusedByBank('insufficientBalance', traceCode);
		payFromAgent(parts, {
			kind: 'deposit',
			reference: traceCode,
			creditAccount: ledgerNameOf(toAccount),
			beneficiary: `${AGENT.bankCode} ${toAccount}`,
			amountIdr,
			feeIdr: FEE_IDR,
		});
		const data = {
			amount: withDots(amountIdr),
			admin: withDots(FEE_IDR),
			total: withDots(totalIdr),
			date_time: new Date(parts.core.now()).toISOString(),
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
