import type {
	ICredentialDataDecryptedObject,
	ICredentialType,
	IDataObject,
	IHttpRequestOptions,
} from 'n8n-workflow';

import { BankPlusApi } from '../../../credentials/BankPlusApi.credentials';
import { BankPlusSwitcherApi } from '../../../credentials/BankPlusSwitcherApi.credentials';
import { DuitkuDisbursementApi } from '../../../credentials/DuitkuDisbursementApi.credentials';
import { KasProApi } from '../../../credentials/KasProApi.credentials';

const OWN = 'https://own.example:8443';
const header = (name: string, value: string) => ({ headers: { header: [{ name, value }] } });

const CREDENTIALS: [string, ICredentialType, ICredentialDataDecryptedObject][] = [
	[
		'Duitku',
		new DuitkuDisbursementApi(),
		{
			environment: 'custom',
			baseUrl: OWN,
			cashOutBaseUrl: OWN,
			userId: '3551',
			email: 'a@example.com',
			secretKey: 'very-secret',
		},
	],
	[
		'Bank+',
		new BankPlusApi(),
		{ environment: 'custom', baseUrl: OWN, username: 'a', password: 'b', sessionId: 'very-secret' },
	],
	[
		'Bank+ Switcher',
		new BankPlusSwitcherApi(),
		{ baseUrl: OWN, ...header('X-API-Key', 'very-secret') },
	],
	[
		'KasPro',
		new KasProApi(),
		{
			authentication: 'headers',
			bankBaseUrl: OWN,
			walletBaseUrl: OWN,
			goldBaseUrl: '',
			...header('X-API-Key', 'very-secret'),
		},
	],
];

const authenticate = async (
	type: ICredentialType,
	data: ICredentialDataDecryptedObject,
	request: Partial<IHttpRequestOptions> & { uri?: string },
): Promise<IHttpRequestOptions & { uri?: string }> => {
	if (typeof type.authenticate !== 'function') throw new Error('It does not sign');
	return await type.authenticate(data, { url: '', ...request });
};

describe.each(CREDENTIALS)('the %s credential', (name, type, data) => {
	test.each([
		'https://elsewhere.example/a',
		'https://own.example:8443@elsewhere.example/a',
		'https://own.example:8443.elsewhere.example/a',
		'https://own.example:8443\\@elsewhere.example/a',
		'https:\\\\elsewhere.example/a',
		'https:elsewhere.example/a',
		'https://own.example/a',
		'https://own.example:8444/a',
		'http://own.example:8443/a',
		'HTTPS://ELSEWHERE.EXAMPLE/a',
		'https://user:word@own.example:8443/a',
		'https://own.example:8443#@elsewhere.example/',
		'//elsewhere.example/a',
		'/\\elsewhere.example/a',
		'javascript:alert(1)',
		'file:///a',
		' https://elsewhere.example/a',
		'\thttps://elsewhere.example/a',
	])('adds nothing to a request to %j', async (url) => {
		const asNode = { method: 'POST' as const, url, body: { a: 1 } };
		for (const request of [asNode, { ...asNode, url: '', uri: url }]) {
			const signed = await authenticate(type, data, structuredClone(request)).catch(
				() => undefined,
			);
			// Either it is refused, or it goes to its own host after all.
			const target = signed && new URL(signed.uri ?? signed.url).origin;
			expect([OWN, undefined]).toContain(target);
		}
	});

	test.each(['https://elsewhere.example/a', '@elsewhere.example/a'])(
		'names itself where it refuses a request to %j',
		async (url) => {
			const request = authenticate(type, data, { method: 'POST', url });
			await expect(request).rejects.toThrow(`${name} credential`);
		},
	);

	test.each(['/a', '/bankplus/users/auth'])(
		'names itself where it refuses a header of a request to %s',
		async (path) => {
			const request = { method: 'POST', url: `${OWN}${path}`, headers: { 'X Key': 'a' } } as const;
			await expect(authenticate(type, data, request)).rejects.toThrow(`of the ${name} credential`);
		},
	);

	test('goes to its own host, and follows no redirect from there', async () => {
		const url = `${OWN}/a/b?c=d`;
		const signed = await authenticate(type, data, { method: 'POST', url, body: { a: 1 } });

		expect(signed).toMatchObject({ url, disableFollowRedirect: true, maxRedirects: 0 });
		expect(signed).toMatchObject({ followRedirect: false, followAllRedirects: false });
	});

	test.each<[string, IDataObject]>([
		['a name with a blank', header('X Key', 'a')],
		['a name with a line feed', header('X-Key\nX-Other', 'a')],
		['a value with a line feed', header('X-Key', 'a\r\nX-Other: b')],
		['a value with other letters', header('X-Key', 'кофе')],
	])('refuses %s in a header, if it has headers', async (__, changes) => {
		if (data.headers === undefined) return;
		const request = authenticate(type, { ...data, ...changes } as typeof data, {
			url: `${OWN}/a`,
		});

		await expect(request).rejects.toThrow('no request can carry');
		await expect(request).rejects.not.toThrow('very-secret');
	});
});

test.each(['a\nb', 'a\r\nX-Other: b', 'сид', 'a\u0000b', 'a'.repeat(8_001)])(
	'the sid %j of Bank+ is refused before anything is sent',
	async (sid) => {
		const [, [, type, data] = CREDENTIALS[0]!] = CREDENTIALS;
		const url = `${OWN}/bankplus/account/balance`;
		const request = authenticate(type, { ...data, sid }, { url, body: {} });

		await expect(request).rejects.toThrow('no request can carry');
	},
);
