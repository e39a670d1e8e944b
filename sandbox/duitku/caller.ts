import type { SandboxRequest } from '../core/contract';
import { isRecord } from '../core/json';
import { brokenFieldRule, type Endpoint } from './fields';
import { MERCHANT } from './merchant';
import type { Code } from './responseTexts';
import { isSigned } from './signatures';

/** A request that passed the checks which all endpoints share. */
export type Admission =
	{ admitted: true; body: Record<string, unknown> } | { admitted: false; code: Code };

/** "Timestamp is expired ( 5 minutes )". */
const TIMESTAMP_WINDOW_MS = 5 * 60 * 1000;

/**
 * Who asks, when, and whether it is signed; then the field rules. Identity, time and signature are
 * compared as text first: a userId sent as text is found, and refused as a malformed field after.
 */
export function admit(endpoint: Endpoint, request: SandboxRequest, nowMs: number): Admission {
	const { body, headers } = request;
	const contentType = headers['content-type'];
	const isJson = typeof contentType === 'string' && contentType.startsWith('application/json');
	if (!isJson || !isRecord(body)) return { admitted: false, code: '-952' };
	const code = brokenCallerRule(endpoint, body, nowMs) ?? brokenFieldRule(endpoint, body);
	return code === undefined ? { admitted: true, body } : { admitted: false, code };
}

function brokenCallerRule(
	endpoint: Endpoint,
	body: Record<string, unknown>,
	nowMs: number,
): Code | undefined {
	if (String(body.userId) !== String(MERCHANT.userId)) return '-120';
	if (body.email !== MERCHANT.email) return '-213';
	const sentMs = Number(body.timestamp ?? Number.NaN);
	if (!(Math.abs(nowMs - sentMs) <= TIMESTAMP_WINDOW_MS)) return '-960';
	return isSigned(endpoint, body) ? undefined : '-191';
}
