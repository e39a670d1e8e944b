import type { IDataObject, IWebhookFunctions, IWebhookResponseData } from 'n8n-workflow';

import { asText } from '../../shared/asText';
import { decideDelivery } from '../../shared/deliveries';
import { tidy } from '../answer';
import { duitkuDisbursement } from '../system';
import { confirm, type Confirmed } from './confirm';
import { readCallback, type Account, type Callback } from './readCallback';

/** What Duitku takes as "received"; it repeats the callback until it gets this. */
const RECEIVED = 'SUCCESS';

const CONFLICT_ADVICE =
	'An earlier callback gave another final status. Ask Duitku before you act on either.';
const UNCONFIRMED_ADVICE =
	'Inquiry Status could not be reached. Look the disbursement up before you act on this.';

/** Verifies a callback, confirms it, and emits what the workflow has not been told yet. */
export async function receive(node: IWebhookFunctions): Promise<IWebhookResponseData> {
	const options = node.getNodeParameter('options', {}) as IDataObject;
	if (!isAllowed(node.getRequestObject().ip, asText(options.allowedAddresses))) {
		return answer(node, 403, 'This address may not call here');
	}
	const { userId, email, secretKey } = await node.getCredentials(duitkuDisbursement.credential);
	const account: Account = {
		userId: asText(userId).trim(),
		email: asText(email).trim(),
		secretKey: asText(secretKey).trim(),
	};
	const callback = readCallback(node.getRequestObject().rawBody, account);
	if ('reason' in callback) return answer(node, callback.status, callback.reason);
	if (!chosen(node, 'events').includes(callback.event)) return answer(node, 200, RECEIVED);

	const needsConfirming = callback.event === 'clearing' && options.confirmClearing !== false;
	const status: Confirmed = needsConfirming
		? await confirm(node, callback)
		: { outcome: callback.outcome, confirmed: false };
	const items = emit(node, callback, status, needsConfirming);
	// Without an answer from Inquiry Status, "not received" makes Duitku call again.
	return needsConfirming && !status.confirmed
		? answer(node, 503, 'The status could not be confirmed, please repeat', items)
		: answer(node, 200, RECEIVED, items);
}

/** The item for the workflow, or none when it knows or did not ask. */
function emit(
	node: IWebhookFunctions,
	{ event, fields, reference }: Callback,
	{ outcome, confirmed }: Confirmed,
	needsConfirming: boolean,
): IDataObject[] {
	const decision =
		node.getMode() === 'manual'
			? 'emit'
			: decideDelivery(
					`${node.getWorkflow().id}:${node.getNode().id}`,
					node.getWorkflowStaticData('node'),
					`${event}:${reference}`,
					outcome,
					confirmed,
				);
	if (decision === 'drop') return [];
	const isConflict = decision === 'conflict';
	const item: IDataObject = {
		...tidy(fields),
		event,
		outcome: isConflict ? 'pending' : outcome,
		reference,
		confirmed,
		...(isConflict && { advice: CONFLICT_ADVICE }),
		...(needsConfirming && !confirmed && { advice: UNCONFIRMED_ADVICE }),
	};
	return chosen(node, 'outcomes').includes(asText(item.outcome)) ? [item] : [];
}

const chosen = (node: IWebhookFunctions, name: 'events' | 'outcomes') =>
	node.getNodeParameter(name, []) as string[];

/** An empty list allows every address. */
function isAllowed(address: string | undefined, allowed: string): boolean {
	const addresses = allowed.split(/[\s,]+/).filter((entry) => entry !== '');
	// An IPv4 sender reaches an IPv6 socket as ::ffff:192.0.2.1.
	return addresses.length === 0 || addresses.includes((address ?? '').replace(/^::ffff:/i, ''));
}

function answer(
	node: IWebhookFunctions,
	status: number,
	text: string,
	items: IDataObject[] = [],
): IWebhookResponseData {
	const response = node.getResponseObject();
	const workflowData = items.length > 0 ? [node.helpers.returnJsonArray(items)] : undefined;
	if (status !== 200) {
		response.status(status).type('text/plain').send(text).end();
		return { noWebhookResponse: true, workflowData };
	}
	response.type('text/plain');
	return { webhookResponse: text, workflowData };
}
