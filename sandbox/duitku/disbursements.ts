import type { SandboxCore } from '../core/contract';
import { SteeringError } from '../core/steeringError';
import { Decimal } from './answers';
import { findBank } from './banks';
import { CASH_OUT_CHANNELS } from './cashOutChannels';
import type { ClearingType } from './channels';
import { BENEFICIARIES_ACCOUNT, MERCHANT, MERCHANT_ACCOUNT } from './merchant';
import type { Code } from './responseTexts';
import type { MoneyEffect } from './testAccounts';

export type DisbursementKind = 'onlineTransfer' | 'clearingTransfer' | 'cashOut';

/** Something that has a disburseId: an inquired transfer, or a cash out. */
export interface Disbursement {
	kind: DisbursementKind;
	disburseId: string;
	bankCode: string;
	/** The account number; for a cash out, the phone number. */
	beneficiary: string;
	amountIdr: number;
	accountName: string;
	custRefNumber: string;
	/** '' for what is not clearing. */
	type: ClearingType | '';
	/** Where a cash out's callback goes; '' for none, and for transfers. */
	callbackUrl: string;
	/** What became of it; undefined as long as only the inquiry was made. */
	execution?: Execution;
}

interface Execution {
	/** Its transfer in the ledger; undefined when no money was touched. */
	ledgerId?: string;
	/** What Inquiry Status says: one per call, the last one from then on. */
	statusCodes: Code[];
	/** Cancels the settlement that is still to come. */
	cancelSettlement?: () => void;
}

export type NewDisbursement = Omit<Disbursement, 'disburseId' | 'custRefNumber' | 'execution'> & {
	/** The caller's own; '' to have one made. */
	custRefNumber: string;
};

export class Disbursements {
	private readonly byId = new Map<string, Disbursement>();
	private readonly byLedgerId = new Map<string, Disbursement>();
	private nextId: number;

	constructor(private readonly core: SandboxCore) {
		// From the clock, and not from 1: a receiver that remembers what it has seen must not take
		// the payments of a restarted sandbox for repeats.
		this.nextId = Math.floor(core.now() / 1000);
	}

	create(made: NewDisbursement): Disbursement {
		const disburseId = String(this.nextId);
		this.nextId += 1;
		const custRefNumber = made.custRefNumber || disburseId.padStart(12, '0');
		const disbursement = { ...made, disburseId, custRefNumber };
		this.byId.set(disburseId, disbursement);
		return disbursement;
	}

	find(disburseId: string): Disbursement | undefined {
		return this.byId.get(disburseId);
	}

	/** The disbursement that a transfer of the ledger pays. Throws when there is none. */
	paidBy(ledgerId: string): Disbursement {
		const found = this.byLedgerId.get(ledgerId);
		if (found === undefined) throw new SteeringError(`No disbursement is paid by ${ledgerId}.`);
		return found;
	}

	/** The disbursement of this id. Throws when there is none. */
	named(disburseId: string): Disbursement {
		const found = this.find(disburseId);
		if (found === undefined) throw new SteeringError(`There is no disbursement ${disburseId}.`);
		return found;
	}

	/** Whether the merchant can pay this many whole rupiah. */
	canPay(amountIdr: number): boolean {
		return this.core.ledger.canPay(MERCHANT_ACCOUNT, amountIdr);
	}

	/** Does to the money what the answer means, once: afterwards the disbursement is finished. */
	execute(disbursement: Disbursement, money: MoneyEffect, statusCodes: readonly Code[]): Execution {
		const execution: Execution = { statusCodes: [...statusCodes] };
		if (money !== 'none') {
			const { id } = this.core.ledger.reserve({
				system: 'duitku',
				kind: disbursement.kind,
				// A cash out is known to its sender by custRefNumber: it has no other call to name it.
				reference:
					disbursement.kind === 'cashOut' ? disbursement.custRefNumber : disbursement.disburseId,
				debitAccount: MERCHANT_ACCOUNT,
				creditAccount: BENEFICIARIES_ACCOUNT,
				beneficiary: `${disbursement.bankCode} ${disbursement.beneficiary}`,
				beneficiaryName: disbursement.accountName.trim(),
				beneficiaryBank: receiverOf(disbursement),
				amountIdr: disbursement.amountIdr,
			});
			execution.ledgerId = id;
			this.byLedgerId.set(id, disbursement);
			if (money === 'posted') this.core.ledger.post(id);
		}
		disbursement.execution = execution;
		return execution;
	}

	/** Whether its money is still reserved. */
	isPending(disbursement: Disbursement): boolean {
		return this.ledgerStatus(disbursement) === 'pending';
	}

	ledgerStatus(disbursement: Disbursement): 'pending' | 'posted' | 'voided' | undefined {
		const ledgerId = disbursement.execution?.ledgerId;
		return ledgerId === undefined ? undefined : this.core.ledger.find(ledgerId)?.status;
	}

	/** Posts or voids pending money, and lets Inquiry Status say `code` from now on. */
	settle(disbursement: Disbursement, outcome: 'paid' | 'failed', code: Code): void {
		const { execution } = disbursement;
		if (execution?.ledgerId === undefined || !this.isPending(disbursement)) {
			throw new SteeringError(`Disbursement ${disbursement.disburseId} has no pending money.`);
		}
		execution.cancelSettlement?.();
		execution.statusCodes = [code];
		if (outcome === 'paid') this.core.ledger.post(execution.ledgerId);
		else this.core.ledger.void(execution.ledgerId);
	}

	/** Forgets all disbursements; ids go on, so that none is ever used twice. */
	clear(): void {
		this.byId.clear();
		this.byLedgerId.clear();
	}
}

/** The bank of a transfer, the shop of a cash out. */
function receiverOf({ kind, bankCode }: Disbursement): string | undefined {
	return kind === 'cashOut' ? CASH_OUT_CHANNELS[bankCode]?.name : findBank(bankCode)?.bankName;
}

/** A transfer as inquiry and transfer answer it. */
export function describe(inquired: Disbursement): Record<string, unknown> {
	return {
		email: MERCHANT.email,
		bankCode: inquired.bankCode,
		bankAccount: inquired.beneficiary,
		amountTransfer: new Decimal(inquired.amountIdr, 1),
		accountName: inquired.accountName,
		custRefNumber: inquired.custRefNumber,
	};
}
