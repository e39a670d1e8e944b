import type { CallbackDelivery } from '../core/callbacks';
import type { ManualCallback } from './callbacks';
import type { MERCHANT } from './merchant';
import type { PATHS } from './paths';
import type { Code } from './responseTexts';

/** Duitku as tests and the admin pages steer it. */
export interface Duitku {
	merchant: typeof MERCHANT;
	paths: typeof PATHS;
	/** Registers where H2H callbacks go; undefined takes the registration away (-161). */
	registerClearingCallback: (url: string | undefined) => void;
	clearingCallbackUrl: () => string | undefined;
	/**
	 * Ends a pending payment: `paid` posts its money, `failed` gives it back. Inquiry Status then
	 * says 00, or `code` (01 unless told). H2H transfers and cash outs call back. Throws when there
	 * is no such disbursement or its money is not pending.
	 */
	settle: (disburseId: string, outcome: 'paid' | 'failed', code?: Code) => void;
	/** Sends one callback, once, genuine or forged, and resolves with what was answered. */
	sendCallback: (manual: ManualCallback) => Promise<CallbackDelivery>;
	/** The callbacks that were sent, oldest first; of one disburseId when given. */
	callbacks: (disburseId?: string) => CallbackDelivery[];
}
