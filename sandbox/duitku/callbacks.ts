import type { CallbackDelivery, CallbackOrder } from '../core/callbacks';
import type { SandboxCore } from '../core/contract';
import { SteeringError } from '../core/steeringError';
import { callbackFormOf, genuineCallback } from './callbackForms';
import type { Disbursement, Disbursements } from './disbursements';
import { sign } from './signatures';

/** A callback sent by hand: what to change in the genuine one, and what to leave. */
export interface ManualCallback {
	disburseId: string;
	/** Fields to replace or add; a `signature` here is sent as it stands. */
	overrides?: Record<string, unknown>;
	/** False leaves the signature of the genuine callback, as one who replays it would have to. */
	sign?: boolean;
	/** Where to; the registered address, or the cash out's own, unless told. */
	url?: string;
}

export class DuitkuCallbacks {
	/** Registered by the merchant with Duitku; in no request ("Clearing Callback"). */
	clearingUrl: string | undefined;

	constructor(
		private readonly core: SandboxCore,
		private readonly disbursements: Disbursements,
	) {}

	/** Tells the merchant of a settled H2H transfer or cash out, until `SUCCESS` comes back. */
	send(disbursement: Disbursement): void {
		const url = this.urlOf(disbursement);
		if (url === undefined || !this.isCalledBack(disbursement)) return;
		this.core.callbacks.send(orderOf(disbursement, url, this.genuine(disbursement)));
	}

	/** Sends one callback, once, and says what was answered. */
	async sendManually(manual: ManualCallback): Promise<CallbackDelivery> {
		const disbursement = this.disbursements.named(manual.disburseId);
		const url = manual.url ?? this.urlOf(disbursement);
		if (url === undefined) throw new SteeringError('No callback URL is registered or given.');
		const changed = { ...this.genuine(disbursement), ...manual.overrides };
		const isResigned = manual.sign !== false && manual.overrides?.signature === undefined;
		const { signed } = callbackFormOf(disbursement);
		const fields = isResigned ? { ...changed, signature: sign(signed, changed) } : changed;
		return await this.core.callbacks.deliver({
			...orderOf(disbursement, url, fields),
			maxAttempts: 1,
		});
	}

	/** Whether Duitku tells the merchant what became of this payment. */
	isCalledBack({ kind, type }: Disbursement): boolean {
		// "Callback for type H2H only"; and every cash out.
		return kind === 'cashOut' || type === 'H2H';
	}

	private urlOf({ kind, callbackUrl }: Disbursement): string | undefined {
		return kind === 'cashOut' ? callbackUrl || undefined : this.clearingUrl;
	}

	private genuine(disbursement: Disbursement): Record<string, unknown> {
		// Nothing was moved for a transfer that was refused: to its merchant it has failed.
		return genuineCallback(disbursement, this.disbursements.ledgerStatus(disbursement) ?? 'voided');
	}
}

function orderOf(
	disbursement: Disbursement,
	url: string,
	fields: Record<string, unknown>,
): CallbackOrder {
	const { event, path } = callbackFormOf(disbursement);
	return {
		system: 'duitku',
		event,
		reference: disbursement.disburseId,
		path,
		url,
		// PHP's json_encode writes slashes as \/, and the document's own sample does.
		body: JSON.stringify(fields).replaceAll('/', '\\/'),
		isAccepted: ({ body }) => body === 'SUCCESS',
	};
}
