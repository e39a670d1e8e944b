import { matches } from './matches';

export type TransferStatus = 'pending' | 'posted' | 'voided';

/** What a system asks the ledger to pay. Amounts are whole rupiah. */
export interface NewTransfer {
	system: string;
	kind: string;
	/** What identifies the payment for its sender, as text. */
	reference: string;
	debitAccount: string;
	creditAccount: string;
	/** Who gets the money, as the system names them: bank and account, or channel and phone. */
	beneficiary: string;
	/** The beneficiary's name, where the system knows it. */
	beneficiaryName?: string;
	/** The name of the bank or shop that the money goes to, where the system knows it. */
	beneficiaryBank?: string;
	amountIdr: number;
	feeIdr?: number;
}

/** One payment. Times are milliseconds since 1970. */
export interface LedgerTransfer extends NewTransfer {
	id: string;
	status: TransferStatus;
	createdAt: number;
	settledAt?: number;
}

/** Whole rupiah. `balanceIdr` = `reservedIdr` (held by pending transfers) + `availableIdr`. */
export interface AccountBalance {
	balanceIdr: number;
	reservedIdr: number;
	availableIdr: number;
}

export type TransferFilter = Partial<Pick<LedgerTransfer, 'reference' | 'system' | 'status'>>;

interface Account {
	balanceIdr: number;
	reservedIdr: number;
}

/** Fees leave the paying account into this one, so that the sum of all accounts never changes. */
export const FEE_ACCOUNT = 'fees';

/**
 * The money of all systems, and the judge of every test: what was paid, and how often.
 *
 * A pending transfer reserves its money, a posted one has moved it, a voided one has given it back.
 * A refused payment has no transfer; two payments are two transfers, also with one reference.
 */
export class Ledger {
	private readonly openAccounts = new Map<string, Account>();
	private readonly byId = new Map<string, LedgerTransfer>();

	constructor(
		private readonly now: () => number,
		private readonly changed: () => void,
	) {}

	/** Opens an account with its first balance, in whole rupiah. */
	openAccount(name: string, balanceIdr: number): void {
		if (this.openAccounts.has(name)) throw new Error(`Account ${name} is already open.`);
		if (!isWholeRupiah(balanceIdr)) throw new Error(`${balanceIdr} is not an amount.`);
		this.openAccounts.set(name, { balanceIdr, reservedIdr: 0 });
	}

	/** The balance of an account; an account that nothing has reached yet is empty. */
	balanceOf(name: string): AccountBalance {
		const { balanceIdr, reservedIdr } = this.openAccounts.get(name) ?? {
			balanceIdr: 0,
			reservedIdr: 0,
		};
		return { balanceIdr, reservedIdr, availableIdr: balanceIdr - reservedIdr };
	}

	/** Every account by name. */
	accounts(): Record<string, AccountBalance> {
		return Object.fromEntries(
			[...this.openAccounts.keys()].map((name) => [name, this.balanceOf(name)]),
		);
	}

	/** Whether the account can still pay this many whole rupiah. */
	canPay(account: string, amountIdr: number): boolean {
		return this.balanceOf(account).availableIdr >= amountIdr;
	}

	/**
	 * Makes a pending transfer, which reserves amount and fee. Throws when the money is not there.
	 */
	reserve(order: NewTransfer): LedgerTransfer {
		if (!isWholeRupiah(order.amountIdr) || order.amountIdr === 0) {
			throw new Error(`${order.amountIdr} is not an amount that can be paid.`);
		}
		if (!isWholeRupiah(order.feeIdr ?? 0)) throw new Error(`${order.feeIdr} is not a fee.`);
		const totalIdr = totalOf(order);
		if (!this.canPay(order.debitAccount, totalIdr)) {
			throw new Error(`Account ${order.debitAccount} cannot pay ${totalIdr}.`);
		}
		const transfer: LedgerTransfer = {
			...order,
			id: `T${this.byId.size + 1}`,
			status: 'pending',
			createdAt: this.now(),
		};
		this.account(order.debitAccount).reservedIdr += totalIdr;
		this.byId.set(transfer.id, transfer);
		this.changed();
		return { ...transfer };
	}

	/** The reserved money arrives at the beneficiary. */
	post(id: string): LedgerTransfer {
		const transfer = this.settle(id, 'posted');
		const debit = this.account(transfer.debitAccount);
		debit.balanceIdr -= totalOf(transfer);
		this.account(transfer.creditAccount).balanceIdr += transfer.amountIdr;
		if (transfer.feeIdr) this.account(FEE_ACCOUNT).balanceIdr += transfer.feeIdr;
		this.changed();
		return { ...transfer };
	}

	/** The reserved money goes back to the payer. */
	void(id: string): LedgerTransfer {
		const transfer = this.settle(id, 'voided');
		this.changed();
		return { ...transfer };
	}

	/** Reserves and posts in one step. */
	pay(order: NewTransfer): LedgerTransfer {
		return this.post(this.reserve(order).id);
	}

	/** One transfer by its ledger id. */
	find(id: string): LedgerTransfer | undefined {
		const transfer = this.byId.get(id);
		return transfer && { ...transfer };
	}

	/** The transfers that match, oldest first. */
	transfers(filter: TransferFilter = {}): LedgerTransfer[] {
		return [...this.byId.values()]
			.filter((transfer) => matches(transfer, filter))
			.map((transfer) => ({ ...transfer }));
	}

	/** Forgets all transfers and accounts; the systems open theirs again. */
	clear(): void {
		this.openAccounts.clear();
		this.byId.clear();
	}

	private settle(id: string, status: 'posted' | 'voided'): LedgerTransfer {
		const transfer = this.byId.get(id);
		if (transfer === undefined) throw new Error(`There is no transfer ${id}.`);
		if (transfer.status !== 'pending') {
			throw new Error(`Transfer ${id} is already ${transfer.status}.`);
		}
		transfer.status = status;
		transfer.settledAt = this.now();
		this.account(transfer.debitAccount).reservedIdr -= totalOf(transfer);
		return transfer;
	}

	private account(name: string): Account {
		const existing = this.openAccounts.get(name);
		if (existing) return existing;
		const opened: Account = { balanceIdr: 0, reservedIdr: 0 };
		this.openAccounts.set(name, opened);
		return opened;
	}
}

function totalOf(transfer: NewTransfer): number {
	return transfer.amountIdr + (transfer.feeIdr ?? 0);
}

function isWholeRupiah(amount: number): boolean {
	return Number.isSafeInteger(amount) && amount >= 0;
}
