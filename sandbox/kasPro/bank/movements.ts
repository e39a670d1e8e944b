import { randomUUID } from 'node:crypto';
import { SteeringError } from '../../core/steeringError';
import { digitsOf } from '../common/ids';
import type { RisingNumber } from '../common/risingNumber';
import type { BankAccount } from './accounts';

/** What a history row is about: the sum sent, its fee, or the sum received. */
export type MovementType = 'MAIN' | 'FEE' | 'IN';

/** One row of the transaction history. */
export interface Movement {
	id: number;
	secureId: string;
	at: number;
	/** Digits of a moment, then the paying account. */
	tid: string;
	type: MovementType;
	payer: BankAccount;
	/** Account number and name of who is paid. */
	payee: { account: string; name: string };
	/** Name from the bank list; null within KasPro Bank. */
	bankName: string | null;
	amountIdr: number;
	balanceBeforeIdr: number;
	balanceAfterIdr: number;
	/** The same on all rows of one transfer. */
	orderId: string;
	description: string;
	/** Every printed row says Success; others are known elsewhere, such as Error and Cancelled. */
	status: string;
	/** A row that lists an earlier one again: same tid and type, another id, without its dates. */
	isRepeat: boolean;
}

export type NewMovement = Omit<Movement, 'id' | 'secureId' | 'at' | 'tid' | 'status' | 'isRepeat'>;

/** The transaction history of all accounts, oldest first. */
export class Movements {
	/** Lists every new movement a second time, as the document's last two rows. */
	listTwice = false;
	private rows: Movement[] = [];
	private lastId = 5000;

	constructor(
		private readonly now: () => number,
		private readonly stamps: RisingNumber,
	) {}

	add(...made: readonly NewMovement[]): void {
		for (const movement of made) {
			const tid = digitsOf(this.stamps.next()) + movement.payer.account;
			this.push({ ...movement, tid, at: this.now(), status: 'Success', isRepeat: false });
			if (this.listTwice) this.repeat(tid);
		}
	}

	/** Lists a movement once more. Throws when there is none with this tid. */
	repeat(tid: string): void {
		const first = this.rows.find((row) => row.tid === tid);
		if (first === undefined) throw new SteeringError(`There is no movement ${tid}.`);
		this.push({ ...first, isRepeat: true });
	}

	/** On every row of this movement; what it moved stays as it is. Throws when there is none. */
	setStatus(tid: string, status: string): void {
		const rows = this.rows.filter((row) => row.tid === tid);
		if (rows.length === 0) throw new SteeringError(`There is no movement ${tid}.`);
		for (const row of rows) row.status = status;
	}

	all(): readonly Movement[] {
		return this.rows;
	}

	/** Forgets all rows; ids go on. */
	clear(): void {
		this.rows = [];
		this.listTwice = false;
	}

	private push(row: Omit<Movement, 'id' | 'secureId'>): void {
		this.lastId += 1;
		this.rows.push({ ...row, id: this.lastId, secureId: randomUUID() });
	}
}
