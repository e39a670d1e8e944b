import type { ICredentialDataDecryptedObject, IHttpRequestOptions } from 'n8n-workflow';

import { BankPlusSwitcherApi } from '../../../credentials/BankPlusSwitcherApi.credentials';

const credential = new BankPlusSwitcherApi();
const HOST = 'http://10.0.0.1:7221';

const authenticate = async (
	request: Partial<IHttpRequestOptions>,
	credentials: ICredentialDataDecryptedObject = { baseUrl: HOST },
) => await credential.authenticate(credentials, { method: 'POST', ...request } as never);

test('a path goes to the base URL', async () => {
	expect(await authenticate({ url: '/check' })).toMatchObject({ url: `${HOST}/check` });
});

test('headers of the credential are added, those without a name are not', async () => {
	const header = [
		{ name: ' x-api-key ', value: 'K' },
		{ name: '', value: 'lost' },
	];
	const request = { url: '/check', headers: { accept: '*/*' } };

	expect(
		(await authenticate(request, { baseUrl: `${HOST}/`, headers: { header } })).headers,
	).toEqual({ accept: '*/*', 'x-api-key': 'K' });
});

test.each(['http://10.0.0.2/check', `${HOST}0/check`])(
	'%s is refused: it would carry the headers',
	async (url) => {
		await expect(authenticate({ url })).rejects.toThrow(/The call was not sent/);
	},
);

test.each(['', '10.0.0.1:7221', `${HOST}/api`])('"%s" is no base URL', async (baseUrl) => {
	await expect(authenticate({ url: '/check' }, { baseUrl })).rejects.toThrow(
		'Base URL of the Bank+ Switcher credential must be scheme',
	);
});

test('the test of the credential is a status check, which moves no money', () => {
	expect(credential.test.request).toMatchObject({
		url: '/check',
		body: { refnum: '0001010000000000' },
	});
});
