import type { IDataObject } from 'n8n-workflow';

import { show } from '../support/oracle';
import { secretsIn } from '../support/secrets';
import type { Delivery } from './forge';
import { DOCUMENTED, sign, type Event } from './genuine';

/** What the trigger may put beside the documented fields. */
const OWN = ['event', 'outcome', 'reference', 'confirmed', 'advice'];

/** "Not received" is 4xx and 503; a fault of ours would be 500. */
const ANSWERS = [200, 400, 401, 403, 413, 415, 503];

export interface Delivered {
	statuses: readonly number[];
	emitted: readonly IDataObject[];
	/** What Inquiry Status says of the payment of the genuine callback. */
	truth: 'success' | 'pending' | 'failed';
	/** Addresses were restricted, and this sender is not among them. */
	isForbidden: boolean;
}

export function judgeDelivery(delivery: Delivery, delivered: Delivered): string[] {
	const { statuses, emitted, isForbidden } = delivered;
	const found = statuses
		.filter((status) => !ANSWERS.includes(status))
		.map((status) => `answered ${status}`);
	if (isForbidden && emitted.length > 0) found.push('an address that may not call is believed');
	if (emitted.length > 1) found.push(`emitted ${emitted.length} times`);
	if (secretsIn(JSON.stringify(emitted)).length > 0) found.push('a secret is emitted');
	return [...found, ...emitted.flatMap((item) => judgeItem(delivery, delivered, item))];
}

function judgeItem({ origin, body }: Delivery, { truth }: Delivered, item: IDataObject): string[] {
	const found: string[] = [];
	const event = item.event as Event;
	const strange = Object.keys(item).filter((name) => ![...DOCUMENTED, ...OWN].includes(name));
	if (strange.length > 0) found.push(`emitted the fields ${strange.join(', ')}`);
	const wrongType = Object.entries(item).filter(([name, value]) => !hasItsType(name, value));
	if (wrongType.length > 0) found.push(`emitted ${show(Object.fromEntries(wrongType))}`);
	// Over what is emitted, so that no other reading of the same bytes can slip in.
	const signatures = [origin.signature, signatureIn(body)];
	const spellings = [item, { ...item, amountTransfer: amountIn(body) }];
	const isSigned = spellings.some((spelled) => signatures.includes(sign(event, spelled)));
	if (!isSigned) found.push(`not signed: ${show(item)}`);
	if (event === 'cashOut' && item.confirmed !== false) found.push('a cash out is confirmed');
	if (item.confirmed === true) found.push(...judgeConfirmed(item, origin, truth));
	return found;
}

/** Confirmed is only what Inquiry Status says of this very payment. */
function judgeConfirmed(item: IDataObject, origin: Delivery['origin'], truth: string): string[] {
	const differs = ['bankAccount', 'bankCode', 'amountTransfer', 'disburseId'].filter(
		(name) => show(item[name]) !== show(origin[name]),
	);
	if (differs.length > 0) return [`confirmed with another ${differs.join(', ')}`];
	return item.outcome === truth ? [] : [`confirmed ${show(item.outcome)}, it is ${truth}`];
}

function hasItsType(name: string, value: unknown): boolean {
	if (name === 'amountTransfer') return Number.isSafeInteger(value) && Number(value) > 0;
	return name === 'confirmed' ? typeof value === 'boolean' : typeof value === 'string';
}

function signatureIn(body: string | Buffer): string {
	return /[0-9a-f]{64}/i.exec(body.toString())?.[0].toLowerCase() ?? '';
}

/** An amount is signed as it is written: 50000, 50000.0 or 050000. */
const amountIn = (body: string | Buffer): string =>
	/"amountTransfer":"?([\d.]+)/.exec(body.toString())?.[1] ?? '';
