import { AGENT } from './agent';
import { ledgerNameOf } from './bankAccounts';
import type { BankPlusParts } from './parts';

interface Payment {
	kind: 'openAccount' | 'deposit' | 'intrabankTransfer' | 'interbankTransfer';
	reference: string;
	creditAccount: string;
	beneficiary: string;
	amountIdr: number;
	feeIdr: number;
}

/** Whether the agent's account can pay this many whole rupiah. */
export function agentCanPay({ core }: BankPlusParts, amountIdr: number): boolean {
	return core.ledger.canPay(ledgerNameOf(AGENT.accountNumber), amountIdr);
}

/**
 * The agent takes cash from the customer and pays from the agent's own account: the document names
 * no other account to debit.
 */
export function payFromAgent({ core }: BankPlusParts, payment: Payment): void {
	core.ledger.pay({
		system: 'bankPlus',
		debitAccount: ledgerNameOf(AGENT.accountNumber),
		...payment,
	});
}
