import { isJsonRequest, type Body } from '../../core/body';
import type { SandboxRequest } from '../../core/contract';
import { isRecord } from '../../core/json';

/** The JSON object of a request; no body is an empty object, anything else is undefined. */
export function readBody(request: SandboxRequest): Body | undefined {
	const { body, rawBody } = request;
	if (rawBody.trim() === '') return {};
	return isJsonRequest(request) && isRecord(body) ? body : undefined;
}

/** A text of the body or query, or '' where there is none. */
export function readText(fields: Body, name: string): string {
	const value = fields[name];
	return typeof value === 'string' ? value.trim() : '';
}

/** Whole rupiah above 0, as number or as digits: the documents print both. */
export function readAmountIdr(fields: Body, name: string): number | undefined {
	const value = fields[name];
	const amount = typeof value === 'string' && /^\d{1,15}$/.test(value) ? Number(value) : value;
	return typeof amount === 'number' && Number.isSafeInteger(amount) && amount > 0
		? amount
		: undefined;
}

/** A phone number as KasPro writes it, 08...; '' where there is none. */
export function readPhone(fields: Body, name: string): string {
	const digits = readText(fields, name).replace(/^\+?62/, '0');
	return /^08\d{7,12}$/.test(digits) ? digits : '';
}
