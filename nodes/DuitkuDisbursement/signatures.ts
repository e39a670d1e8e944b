import { createHash } from 'crypto';
import type { IDataObject } from 'n8n-workflow';

import { asText } from '../shared/values/asText';

/** The fields under the signature of each documented request, in their order. */
export const SIGNED_REQUESTS = {
	'/webapi/api/disbursement/inquiry': [
		'email',
		'timestamp',
		'bankCode',
		'bankAccount',
		'amountTransfer',
		'purpose',
	],
	'/webapi/api/disbursement/transfer': [
		'email',
		'timestamp',
		'bankCode',
		'bankAccount',
		'accountName',
		'custRefNumber',
		'amountTransfer',
		'purpose',
		'disburseId',
	],
	'/webapi/api/disbursement/inquiryclearing': [
		'email',
		'timestamp',
		'bankCode',
		'type',
		'bankAccount',
		'amountTransfer',
		'purpose',
	],
	'/webapi/api/disbursement/transferclearing': [
		'email',
		'timestamp',
		'bankCode',
		'type',
		'bankAccount',
		'accountName',
		'custRefNumber',
		'amountTransfer',
		'purpose',
		'disburseId',
	],
	'/webapi/api/disbursement/inquirystatus': ['email', 'timestamp', 'disburseId'],
	'/webapi/api/disbursement/checkbalance': ['email', 'timestamp'],
	'/webapi/api/disbursement/listBank': ['email', 'timestamp'],
	'/api/cashout/inquiry': ['email', 'timestamp', 'amountTransfer', 'purpose'],
} as const satisfies Record<string, readonly string[]>;

export type RequestPath = keyof typeof SIGNED_REQUESTS;

/** The same of what Duitku sends: neither covers the status or a time, and one not the amount. */
export const SIGNED_CALLBACKS = {
	clearing: [
		'email',
		'bankCode',
		'bankAccount',
		'accountName',
		'custRefNumber',
		'amountTransfer',
		'disburseId',
	],
	cashOut: ['email', 'disburseId', 'custRefNumber'],
} as const satisfies Record<string, readonly string[]>;

export type CallbackEvent = keyof typeof SIGNED_CALLBACKS;

/** Requests that are not in the document: the shortest formula, which the account calls share. */
const UNDOCUMENTED = ['email', 'timestamp'] as const;

/** The fields under the signature of the request to a URL, whole or not. */
export const signedFieldsOf = (url: string): readonly string[] =>
	BY_ENDPOINT.get(endpointOf(url)) ?? UNDOCUMENTED;

/** Duitku takes its paths in any case, and in its sandbox some end with `sandbox`. */
function endpointOf(url: string): string {
	const [, endpoint = ''] = /([^/]+\/[^/]+?)(?:sandbox)?\/?(?:\?.*)?$/i.exec(url) ?? [];
	return endpoint.toLowerCase();
}

const BY_ENDPOINT = new Map(
	Object.entries(SIGNED_REQUESTS).map(([path, names]) => [endpointOf(path), names]),
);

/**
 * A signature of Duitku: SHA-256 over the fields, joined without separators, and the secret key. A
 * field that is absent counts as empty.
 */
export function sign(names: readonly string[], fields: IDataObject, secretKey: string): string {
	const signed = names.map((name) => asText(fields[name])).join('');
	return createHash('sha256')
		.update(signed + secretKey)
		.digest('hex');
}
