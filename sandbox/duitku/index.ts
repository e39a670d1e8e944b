import type { Endpoint, SandboxCore, SandboxSystem, Steerable } from '../core/contract';
import { BALANCE, LIST_BANK, STATUS } from './account';
import { registerDuitkuAdmin } from './admin';
import { DuitkuCallbacks } from './callbacks';
import { CASH_OUT } from './cashOut';
import { Disbursements, type Disbursement } from './disbursements';
import { GUIDE } from './guide';
import type { Duitku } from './handle';
import { CLEARING_INQUIRY, ONLINE_INQUIRY } from './inquiries';
import { MERCHANT, MERCHANT_ACCOUNT } from './merchant';
import { PATHS } from './paths';
import type { Code } from './responseTexts';
import type { DuitkuState } from './state';
import { CLEARING_TRANSFER, ONLINE_TRANSFER } from './transfers';

const ENDPOINTS: readonly Endpoint<DuitkuState>[] = [
	ONLINE_INQUIRY,
	ONLINE_TRANSFER,
	CLEARING_INQUIRY,
	CLEARING_TRANSFER,
	CASH_OUT,
	STATUS,
	BALANCE,
	LIST_BANK,
];

/** The Duitku Disbursement system. */
export function createDuitku(core: SandboxCore): Steerable<Duitku> {
	const disbursements = new Disbursements(core);
	const callbacks = new DuitkuCallbacks(core, disbursements);

	const settle = (found: Disbursement, outcome: 'paid' | 'failed', code?: Code): void => {
		disbursements.settle(found, outcome, code ?? (outcome === 'paid' ? '00' : '01'));
		callbacks.send(found);
	};
	const settleLater: DuitkuState['settleLater'] = (found, outcome) => {
		const cancel = core.timers.after(core.callbackDelayMs, () => settle(found, outcome));
		if (found.execution) found.execution.cancelSettlement = cancel;
	};
	const state: DuitkuState = { core, disbursements, callbacks, settleLater };

	const handle: Duitku = {
		merchant: MERCHANT,
		paths: PATHS,
		registerClearingCallback: (url) => {
			callbacks.clearingUrl = url;
		},
		clearingCallbackUrl: () => callbacks.clearingUrl,
		settle: (disburseId, outcome, code) => settle(disbursements.named(disburseId), outcome, code),
		sendCallback: async (manual) => await callbacks.sendManually(manual),
		callbacks: (disburseId) => core.callbacks.list({ system: 'duitku', reference: disburseId }),
	};

	const system: SandboxSystem = {
		name: 'duitku',
		routes: ENDPOINTS.map((routeOf) => routeOf(state)),
		takesPathsInAnyCase: true,
		reset: () => {
			disbursements.clear();
			callbacks.clearingUrl = undefined;
			core.ledger.openAccount(MERCHANT_ACCOUNT, MERCHANT.openingBalanceIdr);
		},
		registerAdmin: (admin) => registerDuitkuAdmin(admin, handle),
		guide: GUIDE,
		settle: ({ id }, outcome) => settle(disbursements.paidBy(id), outcome),
		callBack: {
			fits: ({ id }) => callbacks.isCalledBack(disbursements.paidBy(id)),
			send: async ({ id }) => {
				const { disburseId } = disbursements.paidBy(id);
				return await callbacks.sendManually({ disburseId });
			},
		},
	};
	return { system, handle };
}
