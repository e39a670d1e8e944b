import type { IWebhookFunctions } from 'n8n-workflow';

import { pending, type Outcome, type Verdict } from '../../shared/contract/verdict';
import { asText } from '../../shared/values/asText';
import { findMismatch } from '../../shared/values/mismatch';
import { send } from '../../shared/wire/send';
import { CALLBACK_ECHOES } from '../echoes';
import { inquiryStatus } from '../inquiryStatus';
import { duitkuDisbursement } from '../system';
import { judgeStatus } from '../verdicts';
import type { Callback } from './readCallback';

const TIMEOUT_MS = 20_000;

/** What a callback is worth. Where it is not confirmed, the advice says why. */
export interface Confirmed {
	outcome: Outcome;
	confirmed: boolean;
	advice?: string;
}

const LOOK_UP = 'Look the disbursement up before you act on this.';

const unconfirmed = (reason: string): Confirmed => ({
	outcome: 'pending',
	confirmed: false,
	advice: `${reason} ${LOOK_UP}`,
});

/**
 * Asks Inquiry Status what a clearing callback is worth, since nothing in the callback proves its
 * status. It is confirmed when both say the same.
 */
export async function confirm(node: IWebhookFunctions, callback: Callback): Promise<Confirmed> {
	const request = inquiryStatus.request(callback.fields);
	const reply = await send(node, duitkuDisbursement.credential, request, TIMEOUT_MS);
	if (reply.kind === 'none' || reply.httpStatus !== 200 || !reply.body) {
		return unconfirmed('Inquiry Status gave no answer.');
	}
	const mismatch = findMismatch(reply.body, callback.fields, CALLBACK_ECHOES);
	if (mismatch) {
		const { answered, got, expected } = mismatch;
		return unconfirmed(`The callback speaks of ${answered} ${expected}, Inquiry Status of ${got}.`);
	}
	const unsaid = pending('NO_STATUS', 'It does not speak of this disbursement');
	return compare(callback, judgeStatus(reply.body, unsaid, callback.fields));
}

/**
 * Codes with which Inquiry Status says that the transfer is still open, as a callback of 68 does.
 */
const STILL_OPEN = ['68', '80'];

function compare({ outcome: told, fields }: Callback, status: Verdict): Confirmed {
	const agrees =
		told === 'pending'
			? status.outcome !== 'pending' || STILL_OPEN.includes(status.code)
			: status.outcome === told;
	if (agrees) return { outcome: status.outcome, confirmed: true };
	return unconfirmed(
		`The callback says ${told} (${asText(fields.statusCode)}), Inquiry Status says ${status.outcome} (${status.code}: ${status.message}).`,
	);
}
