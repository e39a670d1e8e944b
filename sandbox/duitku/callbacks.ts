import type { CallbackDelivery, CallbackOrder } from '../core/callbacks';
import type { SandboxCore } from '../core/contract';
import type { Disbursement, Disbursements } from './disbursements';
import { MERCHANT } from './merchant';
import { PATHS } from './paths';
import { sign, type Signed } from './signatures';

type CallbackCode = '00' | '01' | '68';

/** "Callback Status Code". */
const CALLBACK_TEXTS: Readonly<Record<CallbackCode, { desc: string; error: string }>> = {
	'00': { desc: 'Success', error: '' },
	'01': { desc: 'Failed', error: 'The payment was not made' },
	'68': { desc: 'Pending', error: 'The payment is not settled' },
};

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
		if (url === undefined || !isCalledBack(disbursement)) return;
		this.core.callbacks.send(orderOf(disbursement, url, this.genuine(disbursement)));
	}

	/** Sends one callback, once, and says what was answered. */
	async sendManually(manual: ManualCallback): Promise<CallbackDelivery> {
		const disbursement = this.disbursements.find(manual.disburseId);
		if (disbursement === undefined) {
			throw new Error(`There is no disbursement ${manual.disburseId}.`);
		}
		const url = manual.url ?? this.urlOf(disbursement);
		if (url === undefined) throw new Error('No callback URL is registered or given.');
		const genuine = this.genuine(disbursement);
		const changed = { ...genuine, ...manual.overrides };
		const resigned = manual.sign !== false && manual.overrides?.signature === undefined;
		const fields = resigned
			? { ...changed, signature: sign(signedAs(disbursement), changed) }
			: changed;
		return await this.core.callbacks.deliver({
			...orderOf(disbursement, url, fields),
			maxAttempts: 1,
		});
	}

	private urlOf({ kind, callbackUrl }: Disbursement): string | undefined {
		return kind === 'cashOut' ? callbackUrl || undefined : this.clearingUrl;
	}

	private genuine(disbursement: Disbursement): Record<string, unknown> {
		const status = this.disbursements.ledgerStatus(disbursement);
		const code = status === 'posted' ? '00' : status === 'pending' ? '68' : '01';
		const fields = {
			...(disbursement.kind === 'cashOut'
				? cashOutFields(disbursement)
				: clearingFields(disbursement)),
			statusCode: code,
			statusDesc: CALLBACK_TEXTS[code].desc,
			errorMessage: CALLBACK_TEXTS[code].error,
		};
		return { ...fields, signature: sign(signedAs(disbursement), fields) };
	}
}

/** "Callback for type H2H only"; and every cash out. */
function isCalledBack({ kind, type }: Disbursement): boolean {
	return kind === 'cashOut' || type === 'H2H';
}

function signedAs({ kind }: Disbursement): Signed {
	return kind === 'cashOut' ? 'cashOutCallback' : 'clearingCallback';
}

function orderOf(
	disbursement: Disbursement,
	url: string,
	fields: Record<string, unknown>,
): CallbackOrder {
	return {
		system: 'duitku',
		event: disbursement.kind === 'cashOut' ? 'cashOut' : 'clearing',
		reference: disbursement.disburseId,
		path: disbursement.kind === 'cashOut' ? PATHS.cashOut : PATHS.clearingTransfer,
		url,
		// PHP's json_encode writes slashes as \/, and the document's own sample does.
		body: JSON.stringify(fields).replaceAll('/', '\\/'),
		isAccepted: ({ body }) => body === 'SUCCESS',
	};
}

function clearingFields(disbursement: Disbursement): Record<string, unknown> {
	return {
		disburseId: disbursement.disburseId,
		userId: MERCHANT.userId,
		email: MERCHANT.email,
		bankCode: disbursement.bankCode,
		bankAccount: disbursement.beneficiary,
		amountTransfer: disbursement.amountIdr,
		accountName: disbursement.accountName,
		custRefNumber: disbursement.custRefNumber,
	};
}

function cashOutFields(disbursement: Disbursement): Record<string, unknown> {
	return {
		disburseId: disbursement.disburseId,
		email: MERCHANT.email,
		amountTransfer: disbursement.amountIdr,
		custRefNumber: disbursement.custRefNumber,
		accountName: disbursement.accountName,
		bankCode: disbursement.bankCode,
		phoneNumber: disbursement.beneficiary,
	};
}
