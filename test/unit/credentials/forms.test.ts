import { existsSync } from 'node:fs';
import { join } from 'node:path';

import { BankPlusApi } from '../../../credentials/BankPlusApi.credentials';
import { BankPlusSwitcherApi } from '../../../credentials/BankPlusSwitcherApi.credentials';
import { DuitkuDisbursementApi } from '../../../credentials/DuitkuDisbursementApi.credentials';
import { KasProApi } from '../../../credentials/KasProApi.credentials';
import { FIXED_HEADERS } from '../../../nodes/shared/form/fixedHeaders';
import { decisive } from '../../support/decisive';

const text = (name: string, more = {}) => ({ name, type: 'string', default: '', ...more });
const required = { required: true };
const secret = { typeOptions: { password: true } };
/** n8n fills it in by a login, and nobody sees it. */
const granted = (name: string) => ({
	name,
	type: 'hidden',
	default: '',
	typeOptions: { expirable: true, password: true },
});
const custom = { show: { environment: ['custom'] } };
const signed = { show: { authentication: ['signedPartner'] } };

/** The name under which workflows store the credential, and its form. Saved ones depend on both. */
const FORMS = [
	[
		new DuitkuDisbursementApi(),
		'duitkuDisbursementApi',
		[
			{
				name: 'environment',
				type: 'options',
				default: 'sandbox',
				options: ['sandbox', 'production', 'custom'],
			},
			text('baseUrl', { ...required, ...custom }),
			text('cashOutBaseUrl', { ...required, ...custom }),
			text('userId', required),
			text('email', required),
			text('secretKey', { ...required, ...secret }),
		],
	],
	[
		new BankPlusApi(),
		'bankPlusApi',
		[
			{
				name: 'environment',
				type: 'options',
				default: 'development',
				options: ['development', 'custom'],
			},
			text('baseUrl', { ...required, ...custom }),
			text('username', required),
			text('password', { ...required, ...secret }),
			text('sid', secret),
			text('pin', secret),
			granted('sessionId'),
		],
	],
	[
		new BankPlusSwitcherApi(),
		'bankPlusSwitcherApi',
		[text('baseUrl', required), decisive(FIXED_HEADERS)],
	],
	[
		new KasProApi(),
		'kasProApi',
		[
			text('bankBaseUrl', required),
			text('walletBaseUrl'),
			text('goldBaseUrl'),
			{
				name: 'authentication',
				type: 'options',
				default: 'signedPartner',
				options: ['headers', 'none', 'signedPartner'],
			},
			{ ...decisive(FIXED_HEADERS), show: { authentication: ['headers'] } },
			text('clientId', { ...required, ...signed }),
			text('clientSecret', { ...required, ...secret, ...signed }),
			text('partnerKey', { ...required, ...secret, ...signed }),
			text('signatureSecret', { ...required, ...secret, ...signed }),
			text('origin', signed),
			granted('accessToken'),
		],
	],
] as const;

const NAMED = FORMS.map(([type, name, form]) => [name, type, form] as const);

test.each(NAMED)(
	'%s asks for what its system needs, and hides what is secret',
	(name, type, form) => {
		expect(type.name).toBe(name);
		expect(type.properties.map(decisive)).toEqual(form);
	},
);

test.each(NAMED)('%s has a title, icons and documentation', (_, type) => {
	const { displayName, icon, documentationUrl } = type;
	expect(displayName).toMatch(/^\w.* API$/);
	for (const file of [icon.light, icon.dark]) {
		expect(file).toMatch(/^file:/);
		expect(existsSync(join(__dirname, '../../../credentials', file.slice('file:'.length)))).toBe(
			true,
		);
	}
	expect(icon.light).not.toBe(icon.dark);
	expect(documentationUrl).toMatch(/^https:\/\//);
});

test.each([
	[new DuitkuDisbursementApi(), 'POST', '/webapi/api/disbursement/checkbalance', {}],
	[new BankPlusApi(), 'POST', '/bankplus/master/jobs', {}],
	[new BankPlusSwitcherApi(), 'POST', '/check', { refnum: '0001010000000000' }],
	[
		new KasProApi(),
		'GET',
		'bank:/kasprobankdevBSS/api/v1/KasprobankConfig/FindName/Bank.Code.',
		undefined,
	],
])('a call that moves nothing tests it (%#)', ({ test: { request } }, method, url, body) => {
	expect(request).toEqual({ method, url, ...(body && { body }) });
});

test.each([
	[new BankPlusApi(), 'code', 'SESSION_NOT_FOUND'],
	[new KasProApi(), 'message', 'ERROR'],
])('it knows the answer by which its test fails (%#)', ({ test: { rules } }, key, value) => {
	expect(rules).toMatchObject([{ type: 'responseSuccessBody', properties: { key, value } }]);
});
