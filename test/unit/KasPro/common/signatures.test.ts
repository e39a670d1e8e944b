import { createHmac } from 'node:crypto';

import { signedHeaders } from '../../../../nodes/KasPro/common/signatures';

const PARTNER = { key: 'partner', secret: 'signature-secret', origin: 'origin.example' };
const TARGET = {
	method: 'POST',
	path: '/bank-transfer/',
	date: 'Tue, 31 Mar 2026 03:00:00 GMT',
};

const signatureOf = (headers: object) =>
	/^Signature keyId="partner",algorithm="hmac-sha256",headers="\(request-target\) date",signature="(.*)"$/.exec(
		(headers as Record<string, string>)['KasPro-Signature'] ?? '',
	)?.[1];

test('the method in small letters, the path and the date are signed', () => {
	const signed = '(request-target): post /bank-transfer/\ndate: Tue, 31 Mar 2026 03:00:00 GMT';
	const signature = createHmac('sha256', PARTNER.secret).update(signed).digest('base64');
	expect(signatureOf(signedHeaders(PARTNER, TARGET))).toBe(encodeURIComponent(signature));
});

test('the headers name the partner, its origin and the date, and nothing else', () => {
	expect(signedHeaders(PARTNER, TARGET)).toEqual({
		'Partner-Key': 'partner',
		Origin: 'origin.example',
		Date: TARGET.date,
		'KasPro-Signature': expect.not.stringContaining(PARTNER.secret),
	});
});

test('an origin that is not registered is not sent', () => {
	expect(signedHeaders({ ...PARTNER, origin: '' }, TARGET)).not.toHaveProperty('Origin');
});

test.each([{ method: 'GET' }, { path: '/p2p-transaction/' }, { date: 'Wed, 01 Apr 2026' }])(
	'with %j it is another signature',
	(change) => {
		const [one, other] = [TARGET, { ...TARGET, ...change }].map((target) =>
			signatureOf(signedHeaders(PARTNER, target)),
		);
		expect(other).not.toBe(one);
	},
);
