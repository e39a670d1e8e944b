import type { CallbackDelivery } from '../core/callbacks';
import type { Answer, SandboxCore, SandboxSystem, SystemRoute } from '../core/contract';
import { answerBalance, answerListBank, answerStatus } from './account';
import { registerDuitkuAdmin } from './admin';
import { answerOf } from './answers';
import { DuitkuCallbacks, type ManualCallback } from './callbacks';
import { admit } from './caller';
import { answerCashOut } from './cashOut';
import { Disbursements, type Disbursement } from './disbursements';
import type { Endpoint } from './fields';
import { MERCHANT, MERCHANT_ACCOUNT } from './merchant';
import type { DuitkuParts } from './parts';
import { PATHS } from './paths';
import type { Code } from './responseTexts';
import { answerInquiry, answerTransfer, CLEARING, ONLINE } from './transfers';

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

/** The Duitku Disbursement system. */
export function createDuitku(core: SandboxCore): { system: SandboxSystem; duitku: Duitku } {
	const disbursements = new Disbursements(core);
	const callbacks = new DuitkuCallbacks(core, disbursements);

	const settle = (found: Disbursement, outcome: 'paid' | 'failed', code?: Code): void => {
		disbursements.settle(found, outcome, code ?? (outcome === 'paid' ? '00' : '01'));
		callbacks.send(found);
	};
	const settleLater: DuitkuParts['settleLater'] = (found, outcome) => {
		const cancel = core.timers.after(core.callbackDelayMs, () => settle(found, outcome));
		if (found.execution) found.execution.cancelSettlement = cancel;
	};
	const parts: DuitkuParts = { core, disbursements, callbacks, settleLater };

	const duitku: Duitku = {
		merchant: MERCHANT,
		paths: PATHS,
		registerClearingCallback: (url) => {
			callbacks.clearingUrl = url;
		},
		clearingCallbackUrl: () => callbacks.clearingUrl,
		settle: (disburseId, outcome, code) => {
			const found = disbursements.find(disburseId);
			if (found === undefined) throw new Error(`There is no disbursement ${disburseId}.`);
			settle(found, outcome, code);
		},
		sendCallback: async (manual) => await callbacks.sendManually(manual),
		callbacks: (disburseId) => core.callbacks.list({ system: 'duitku', reference: disburseId }),
	};

	const reset = (): void => {
		disbursements.clear();
		callbacks.clearingUrl = undefined;
		core.ledger.openAccount(MERCHANT_ACCOUNT, MERCHANT.openingBalanceIdr);
	};
	const system: SandboxSystem = {
		name: 'duitku',
		routes: routesOf(parts),
		takesPathsInAnyCase: true,
		reset,
		registerAdmin: (admin) => registerDuitkuAdmin(admin, duitku),
	};
	return { system, duitku };
}

function routesOf(parts: DuitkuParts): SystemRoute[] {
	const route = (
		path: string,
		endpoint: Endpoint,
		answer: (body: Record<string, unknown>) => Answer,
	): SystemRoute => ({
		method: 'POST',
		path,
		answer: (request) => {
			const admission = admit(endpoint, request, parts.core.now());
			return admission.admitted ? answer(admission.body) : answerOf(admission.code);
		},
	});
	return [
		route(PATHS.onlineInquiry, 'onlineInquiry', (body) => answerInquiry(parts, ONLINE, body)),
		route(PATHS.onlineTransfer, 'onlineTransfer', (body) => answerTransfer(parts, ONLINE, body)),
		route(PATHS.clearingInquiry, 'clearingInquiry', (body) => answerInquiry(parts, CLEARING, body)),
		route(PATHS.clearingTransfer, 'clearingTransfer', (body) =>
			answerTransfer(parts, CLEARING, body),
		),
		route(PATHS.cashOut, 'cashOut', (body) => answerCashOut(parts, body)),
		route(PATHS.status, 'status', (body) => answerStatus(parts, body)),
		route(PATHS.balance, 'account', () => answerBalance(parts)),
		route(PATHS.listBank, 'account', () => answerListBank()),
	];
}
