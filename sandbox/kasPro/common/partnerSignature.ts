import { createHmac } from 'node:crypto';
import type { SandboxRequest } from '../../core/contract';
import { isSame } from '../../core/isSame';
import type { PARTNER } from './partner';

const DATE_WINDOW_MS = 5 * 60 * 1000;

const RFC_1123 =
	/^(Mon|Tue|Wed|Thu|Fri|Sat|Sun), \d{2} (Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) \d{4} \d{2}:\d{2}:\d{2} GMT$/;

/** What is wrong with the signed headers of a request; undefined when nothing is. */
export function signatureFault(
	{ method, path, headers }: SandboxRequest,
	partner: typeof PARTNER,
	nowMs: number,
): string | undefined {
	const { date } = headers;
	if (!isSame(headers['partner-key'], partner.partnerKey)) return 'Partner-Key is wrong';
	if (!isSame(headers.origin, partner.origin)) return 'Origin is wrong';
	if (typeof date !== 'string' || !RFC_1123.test(date)) return 'Date is not an RFC 1123 GMT date';
	if (!(Math.abs(nowMs - Date.parse(date)) <= DATE_WINDOW_MS)) return 'Date is too far from now';
	const signed = `(request-target): ${method.toLowerCase()} ${path}\ndate: ${date}`;
	const signature = createHmac('sha256', partner.signatureSecret).update(signed).digest('base64');
	const expected =
		`Signature keyId="${partner.partnerKey}",algorithm="hmac-sha256",` +
		`headers="(request-target) date",signature="${encodeURIComponent(signature)}"`;
	return isSame(headers['kaspro-signature'], expected) ? undefined : 'KasPro-Signature is wrong';
}
