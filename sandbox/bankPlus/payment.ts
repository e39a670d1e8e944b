import { AGENT } from './agent';
import { ledgerAccountOf } from './bankAccounts';
import type { BankPlusState } from './state';

interface Payment {
	kind: 'openAccount' | 'deposit' | 'intrabankTransfer' | 'interbankTransfer';
	reference: string;
	creditAccount: string;
	beneficiary: string;
	beneficiaryName: string;
	beneficiaryBank?: string;
	amountIdr: number;
	feeIdr: number;
}

/** Whether the agent's account can pay this many whole rupiah. */
export function agentCanPay({ core }: BankPlusState, amountIdr: number): boolean {
	return core.ledger.canPay(ledgerAccountOf(AGENT.accountNumber), amountIdr);
}

/**
 * The agent takes cash from the customer and pays from the agent's own account: the document names
 * no other account to debit.
 */
export function payFromAgent({ core }: BankPlusState, payment: Payment): void {
	core.ledger.pay({
		system: 'bankPlus',
		debitAccount: ledgerAccountOf(AGENT.accountNumber),
		...payment,
	});
}
