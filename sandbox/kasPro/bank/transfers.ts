import type { Ledger } from '../../core/ledger';
import { SteeringError } from '../../core/steeringError';
import type { AsyncPayment } from '../common/asyncPayments';
import { digitsOf } from '../common/ids';
import { SERVICE_FEE_IDR, type Payout } from '../common/payout';
import type { CommonState } from '../common/state';
import {
	findByNumber,
	ledgerAccountOf,
	OTHER_BANKS_ACCOUNT,
	PARTNER_ACCOUNT,
	SUPPLIER_ACCOUNT,
	type BankAccount,
} from './accounts';
import type { Movements } from './movements';
import { rowsOf } from './transferRows';

/** Transfers from and to KasPro Bank accounts, and the rows they leave in the history. */
export class BankTransfers {
	private readonly ledger: Ledger;

	constructor(
		private readonly common: CommonState,
		private readonly movements: Movements,
	) {
		this.ledger = common.core.ledger;
	}

	canPay(payer: BankAccount, amountIdr: number): boolean {
		return this.ledger.canPay(ledgerAccountOf(payer), amountIdr + SERVICE_FEE_IDR);
	}

	/** Holds sum and fee; the rows appear once the transfer is paid. */
	start(
		payer: BankAccount,
		{ account, bankCode, amountIdr }: Payout,
		description: string,
	): AsyncPayment {
		const payee = findByNumber(account);
		return this.common.payments.start(
			{
				system: 'kasProBank',
				kind: 'bankTransfer',
				debitAccount: ledgerAccountOf(payer),
				creditAccount: payee ? ledgerAccountOf(payee) : OTHER_BANKS_ACCOUNT,
				beneficiary: `${bankCode} ${account}`.trim(),
				beneficiaryName: payee?.name,
				amountIdr,
				feeIdr: SERVICE_FEE_IDR,
				destination: account,
			},
			({ digits, transfer }) =>
				this.movements.add(
					...rowsOf(this.ledger, {
						payer,
						payee: payee ?? { account, name: '' },
						bankCode,
						orderId: digits + payer.account,
						description,
						transfer,
					}),
				),
		);
	}

	/** The supplier pays the partner, at once and without a fee; gives the orderID of the rows. */
	receive(amountIdr: number, description: string): string {
		const [payer, payee] = [SUPPLIER_ACCOUNT, PARTNER_ACCOUNT];
		if (!this.ledger.canPay(ledgerAccountOf(payer), amountIdr)) {
			throw new SteeringError(`The supplier cannot pay ${amountIdr}.`);
		}
		const orderId = digitsOf(this.common.stamps.next()) + payer.account;
		const transfer = this.ledger.pay({
			system: 'kasProBank',
			kind: 'incomingTransfer',
			reference: orderId,
			debitAccount: ledgerAccountOf(payer),
			creditAccount: ledgerAccountOf(payee),
			beneficiary: payee.account,
			beneficiaryName: payee.name,
			amountIdr,
		});
		this.movements.add(
			...rowsOf(this.ledger, { payer, payee, bankCode: '', orderId, description, transfer }),
		);
		return orderId;
	}
}
