import type { SandboxCore } from '../core/contract';
import type { DuitkuCallbacks } from './callbacks';
import type { Disbursement, Disbursements } from './disbursements';

/** What the endpoints of Duitku work on. */
export interface DuitkuState {
	core: SandboxCore;
	disbursements: Disbursements;
	callbacks: DuitkuCallbacks;
	/** Settles after the callback delay: the money first, then the callback. */
	settleLater: (disbursement: Disbursement, outcome: 'paid' | 'failed') => void;
}
