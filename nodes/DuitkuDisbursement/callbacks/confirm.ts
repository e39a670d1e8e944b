import type { IWebhookFunctions } from 'n8n-workflow';

import { pending } from '../../shared/judgeReply';
import type { Outcome } from '../../shared/outcome';
import { send } from '../../shared/send';
import { inquiryStatus } from '../inquiryStatus';
import { duitkuDisbursement } from '../system';
import { judgeStatus, statusRefusal } from '../verdicts';
import type { Callback } from './readCallback';

const TIMEOUT_MS = 20_000;

export interface Confirmed {
	outcome: Outcome;
	confirmed: boolean;
}

/**
 * Asks Inquiry Status what a clearing callback is worth, since nothing in the callback proves its
 * status. The answer wins over the callback; without an answer the payment is pending.
 */
export async function confirm(node: IWebhookFunctions, callback: Callback): Promise<Confirmed> {
	const request = inquiryStatus.request(callback.fields);
	const reply = await send(node, duitkuDisbursement.credential, request, TIMEOUT_MS);
	const unconfirmed: Confirmed = { outcome: 'pending', confirmed: false };
	if (reply.kind === 'none' || reply.httpStatus !== 200 || !reply.body) return unconfirmed;
	if (statusRefusal(reply.body)) return unconfirmed;
	const { outcome } = judgeStatus(reply.body, pending('', ''), callback.fields);
	return { outcome, confirmed: true };
}
