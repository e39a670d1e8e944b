import type { Ledger } from '../../core/ledger';
import type { AsyncPayment } from '../common/asyncPayments';
import type { KasProShared } from '../common/shared';
import { digitsOf } from '../common/times';
import {
	findByNumber,
	ledgerAccount,
	OTHER_BANKS_ACCOUNT,
	PARTNER_ACCOUNT,
	SUPPLIER_ACCOUNT,
	type BankAccount,
} from './accounts';
import type { Movements } from './movements';

/** What a Bank Transfer costs, in whole rupiah: the sample's "6xxx". */
export const SERVICE_FEE_IDR = 6_500;

export interface BankTransfer {
	payer: BankAccount;
	account: string;
	/** A name of the bank list; '' within KasPro Bank. */
	bankCode: string;
	amountIdr: number;
	description: string;
}

/** Transfers from and to KasPro Bank accounts, and the rows they leave in the history. */
export class BankTransfers {
	private readonly ledger: Ledger;

	constructor(
		private readonly shared: KasProShared,
		private readonly movements: Movements,
	) {
		this.ledger = shared.core.ledger;
	}

	canPay(payer: BankAccount, amountIdr: number): boolean {
		return this.ledger.canPay(ledgerAccount(payer), amountIdr + SERVICE_FEE_IDR);
	}

	/** Holds sum and fee; the rows appear once the transfer is paid. */
	start({ payer, account, bankCode, amountIdr, description }: BankTransfer): AsyncPayment {
		const payee = findByNumber(account);
		return this.shared.payments.start(
			{
				system: 'kasProBank',
				kind: 'bankTransfer',
				debitAccount: ledgerAccount(payer),
				creditAccount: payee ? ledgerAccount(payee) : OTHER_BANKS_ACCOUNT,
				beneficiary: `${bankCode} ${account}`.trim(),
				amountIdr,
				feeIdr: SERVICE_FEE_IDR,
				destination: account,
				description,
			},
			(payment) => this.list(payment, payer, payee ?? { account, name: '' }, bankCode),
		);
	}

	/** The supplier pays the partner, at once and without a fee. */
	receive(amountIdr: number, description: string): string {
		const digits = digitsOf(this.shared.stamps.next());
		const payer = SUPPLIER_ACCOUNT;
		const transfer = this.ledger.pay({
			system: 'kasProBank',
			kind: 'incomingTransfer',
			reference: digits + payer.account,
			debitAccount: ledgerAccount(payer),
			creditAccount: ledgerAccount(PARTNER_ACCOUNT),
			beneficiary: PARTNER_ACCOUNT.account,
			amountIdr,
		});
		this.list({ reffId: '', digits, description, transfer }, payer, PARTNER_ACCOUNT, '');
		return transfer.reference;
	}

	/** The rows of one paid transfer, in the order of the sample: IN, FEE, MAIN. */
	private list(
		{ digits, description, transfer }: AsyncPayment,
		payer: BankAccount,
		payee: { account: string; name: string },
		bankCode: string,
	): void {
		const { amountIdr, feeIdr = 0 } = transfer;
		const orderId = digits + payer.account;
		const row = {
			payer,
			payee,
			orderId,
			bankName: bankCode || null,
			// The sample describes a transfer that has no description by its orderID.
			description: description || orderId,
		};
		const payeeAccount = findByNumber(payee.account);
		const paidIdr = this.ledger.balanceOf(ledgerAccount(payer)).balanceIdr;
		const beforeFeeIdr = paidIdr + feeIdr;
		if (payeeAccount) {
			const afterIdr = this.ledger.balanceOf(ledgerAccount(payeeAccount)).balanceIdr;
			this.movements.add({
				...row,
				type: 'IN',
				amountIdr,
				balanceBeforeIdr: afterIdr - amountIdr,
				balanceAfterIdr: afterIdr,
			});
		}
		if (feeIdr > 0) {
			this.movements.add({
				...row,
				type: 'FEE',
				amountIdr: feeIdr,
				balanceBeforeIdr: beforeFeeIdr,
				balanceAfterIdr: paidIdr,
			});
		}
		this.movements.add({
			...row,
			type: 'MAIN',
			amountIdr,
			balanceBeforeIdr: beforeFeeIdr + amountIdr,
			balanceAfterIdr: beforeFeeIdr,
		});
	}
}
