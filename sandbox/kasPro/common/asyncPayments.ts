import type { SandboxCore } from '../../core/contract';
import type { LedgerTransfer, NewTransfer } from '../../core/ledger';
import { SteeringError } from '../../core/steeringError';
import { digitsOf, responseIdOf } from './ids';
import type { RisingNumber } from './risingNumber';

/** How a payment that was answered "In Process" ends by itself. */
export type Fate = 'paid' | 'failed' | 'held';

/** By the last digits of the account or QR text; every other one is paid. */
export const FATES: Readonly<Record<string, Fate>> = { '9992': 'failed', '9993': 'held' };
const FATE_DIGITS = 4;

export interface AsyncOrder extends Omit<NewTransfer, 'reference'> {
	/** The account or QR text that decides how it ends. */
	destination: string;
}

/** A payment as it is known from the moment it is accepted. */
export interface AsyncPayment {
	/** OLSFQ20220214101951114, as printed. */
	reffId: string;
	/** The digits of the reffId: the transaction history's orderID begins with them. */
	digits: string;
	transfer: LedgerTransfer;
}

interface Running {
	payment: AsyncPayment;
	onPaid: (payment: AsyncPayment) => void;
	cancel?: () => void;
}

/** Payments with `flowType: "Async"`: held in the ledger first, paid or given back later. */
export class AsyncPayments {
	private readonly running = new Map<string, Running>();

	constructor(
		private readonly core: SandboxCore,
		private readonly stamps: RisingNumber,
	) {}

	/** Holds the money and lets the payment end after the delay. Throws when it is not there. */
	start(
		{ destination, ...order }: AsyncOrder,
		onPaid: (payment: AsyncPayment) => void = () => undefined,
	): AsyncPayment {
		const stamp = this.stamps.next();
		const reffId = responseIdOf(stamp);
		const transfer = this.core.ledger.reserve({ ...order, reference: reffId });
		const payment: AsyncPayment = { reffId, digits: digitsOf(stamp), transfer };
		const entry: Running = { payment, onPaid };
		this.running.set(reffId, entry);
		const fate = FATES[destination.slice(-FATE_DIGITS)] ?? 'paid';
		if (fate !== 'held') {
			const delayMs = this.core.callbackDelayMs;
			entry.cancel = this.core.timers.after(delayMs, () => this.settle(reffId, fate));
		}
		return payment;
	}

	/** Ends a payment now. Throws when it is unknown or has already ended. */
	settle(reffId: string, outcome: 'paid' | 'failed'): void {
		const entry = this.running.get(reffId);
		if (entry === undefined) throw new SteeringError(`No payment ${reffId} is in process.`);
		this.running.delete(reffId);
		entry.cancel?.();
		const { payment, onPaid } = entry;
		if (outcome === 'failed') {
			this.core.ledger.void(payment.transfer.id);
			return;
		}
		const transfer = this.core.ledger.post(payment.transfer.id);
		onPaid({ ...payment, transfer });
	}

	/** Ends the payment that a transfer of the ledger makes. */
	readonly settleTransfer = ({ reference }: LedgerTransfer, outcome: 'paid' | 'failed'): void =>
		this.settle(reference, outcome);

	clear(): void {
		this.running.clear();
	}
}
