import type { IDataObject, IWebhookFunctions, IWebhookResponseData } from 'n8n-workflow';

import { openMemory, takePayment, type Memory } from '../../shared/triggers/deliveries';
import { asText } from '../../shared/values/asText';
import { isInRange } from '../../shared/values/ipAddress';
import { withFirst } from '../../shared/values/withFirst';
import { PAYEE } from '../answer';
import { duitkuDisbursement } from '../system';
import { confirm, type Confirmed } from './confirm';
import { accountOf, readCallback, type Callback, type Refused } from './readCallback';

/** What Duitku takes as "received". */
const RECEIVED = 'SUCCESS';

/** Nobody is there to be answered: the sender has to repeat. */
const HUNG_UP: IWebhookResponseData = { noWebhookResponse: true };

const CONFLICT_ADVICE =
	'An earlier callback gave another final status. Ask Duitku before you act on either.';

/** Verifies a callback, confirms it, and emits what the workflow has not been told yet. */
export async function receive(node: IWebhookFunctions): Promise<IWebhookResponseData> {
	const options = node.getNodeParameter('options', {}) as IDataObject;
	if (!isAllowed(node.getRequestObject().ip, options.allowedAddresses ?? '')) {
		return refuse(node, 403, 'This address may not call here');
	}
	const callback = await read(node);
	if ('reason' in callback) return refuse(node, callback.status, callback.reason);
	if (!chosen(node, 'events').includes(callback.event)) return accept(node, []);

	const payment = `${callback.event}:${callback.reference}`;
	if (!(await takePayment(node, payment))) return HUNG_UP;
	const needsConfirming = callback.event === 'clearing' && options.confirmClearing !== false;
	const status: Confirmed = needsConfirming
		? await confirm(node, callback)
		: { outcome: callback.outcome, confirmed: false };

	const memory = await openMemory(node, payment);
	if (!memory) return HUNG_UP;
	// What could not be confirmed is asked for again, unless the workflow knows the end by now.
	const isFinal = memory.before !== undefined && memory.before !== 'pending';
	return needsConfirming && !status.confirmed && !isFinal
		? askAgain(node, emit(node, callback, status, memory, 503))
		: accept(node, emit(node, callback, status, memory, 200));
}

async function read(node: IWebhookFunctions): Promise<Callback | Refused> {
	const account = accountOf(await node.getCredentials(duitkuDisbursement.credential));
	return readCallback(node.getRequestObject().rawBody, account);
}

/** The item for the workflow, or none when it knows or did not ask. */
function emit(
	node: IWebhookFunctions,
	{ event, fields, reference }: Callback,
	{ outcome, confirmed, advice }: Confirmed,
	memory: Memory,
	status: number,
): IDataObject[] {
	const decision = memory.tell(outcome, status);
	if (decision === 'drop') return [];
	const isConflict = decision === 'conflict';
	const saidOfIt = isConflict ? CONFLICT_ADVICE : advice;
	// The e-mail address is the merchant's own.
	const { email, ...told } = fields;
	const item: IDataObject = {
		event,
		outcome: isConflict ? 'pending' : outcome,
		reference,
		...withFirst(told, PAYEE),
		confirmed: confirmed && !isConflict,
		...(saidOfIt !== undefined && { advice: saidOfIt }),
		email,
	};
	return chosen(node, 'outcomes').includes(asText(item.outcome)) ? [item] : [];
}

const chosen = (node: IWebhookFunctions, name: 'events' | 'outcomes') =>
	node.getNodeParameter(name, []) as string[];

/** A blank list allows every address; one that is no text allows none. */
function isAllowed(address: string | undefined, allowed: unknown): boolean {
	if (typeof allowed !== 'string') return false;
	const entries = allowed.split(/[\s,]/).filter((entry) => entry !== '');
	return entries.length === 0 || entries.some((entry) => isInRange(address ?? '', entry));
}

const toWorkflowData = (node: IWebhookFunctions, items: IDataObject[]) =>
	items.length > 0 ? [node.helpers.returnJsonArray(items.map((json) => ({ json })))] : undefined;

/** n8n sends this answer once it has stored the execution. */
function accept(node: IWebhookFunctions, items: IDataObject[]): IWebhookResponseData {
	node.getResponseObject().type('text/plain');
	return { webhookResponse: RECEIVED, workflowData: toWorkflowData(node, items) };
}

/** "Not received": the status is worth another look when Duitku calls again. */
function askAgain(node: IWebhookFunctions, items: IDataObject[]): IWebhookResponseData {
	const answer = refuse(node, 503, 'The status could not be confirmed, please repeat');
	return { ...answer, workflowData: toWorkflowData(node, items) };
}

function refuse(node: IWebhookFunctions, status: number, reason: string): IWebhookResponseData {
	node.getResponseObject().status(status).type('text/plain').send(reason).end();
	return { noWebhookResponse: true };
}
