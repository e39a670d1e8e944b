import type { SandboxCore } from '../../core/contract';
import type { AsyncPayments } from './asyncPayments';
import type { Authentication } from './authentication';
import type { Customers } from './customers';
import type { RisingNumber } from './risingNumber';

/** What the three KasPro systems have in common. */
export interface CommonState {
	core: SandboxCore;
	authentication: Authentication;
	customers: Customers;
	payments: AsyncPayments;
	/** Milliseconds, each once. */
	stamps: RisingNumber;
}
