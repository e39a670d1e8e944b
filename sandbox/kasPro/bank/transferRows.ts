import type { Ledger, LedgerTransfer } from '../../core/ledger';
import { findByNumber, ledgerAccountOf, type BankAccount } from './accounts';
import type { NewMovement } from './movements';

/** A transfer that was paid just now. */
interface PaidTransfer {
	payer: BankAccount;
	payee: { account: string; name: string };
	bankCode: string;
	orderId: string;
	description: string;
	transfer: LedgerTransfer;
}

/** The rows of one paid transfer, in the order of the sample: IN, FEE, MAIN. */
export function rowsOf(
	ledger: Ledger,
	{ payer, payee, bankCode, orderId, description, transfer }: PaidTransfer,
): NewMovement[] {
	const { amountIdr, feeIdr = 0 } = transfer;
	const common = {
		payer,
		payee,
		orderId,
		bankName: bankCode || null,
		// The sample describes a transfer that has no description by its orderID.
		description: description || orderId,
	};
	const afterIdr = ledger.balanceOf(ledgerAccountOf(payer)).balanceIdr;
	const beforeFeeIdr = afterIdr + feeIdr;
	const main: NewMovement = {
		...common,
		type: 'MAIN',
		amountIdr,
		balanceBeforeIdr: beforeFeeIdr + amountIdr,
		balanceAfterIdr: beforeFeeIdr,
	};
	const fee: NewMovement = {
		...common,
		type: 'FEE',
		amountIdr: feeIdr,
		balanceBeforeIdr: beforeFeeIdr,
		balanceAfterIdr: afterIdr,
	};
	const payeeAccount = findByNumber(payee.account);
	const payeeIdr = payeeAccount && ledger.balanceOf(ledgerAccountOf(payeeAccount)).balanceIdr;
	const incoming: NewMovement[] =
		payeeIdr === undefined
			? []
			: [
					{
						...common,
						type: 'IN',
						amountIdr,
						balanceBeforeIdr: payeeIdr - amountIdr,
						balanceAfterIdr: payeeIdr,
					},
				];
	return [...incoming, ...(feeIdr > 0 ? [fee] : []), main];
}
