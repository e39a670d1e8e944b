import { errorOf, jsonOf } from '../../n8n/execution';
import { sandboxCredentials } from '../../n8n/sandboxCredentials';
import { useRealN8n } from './support/useRealN8n';
import { duitku, onClick } from './support/workflows';

const real = useRealN8n();

describe('the Test button of the credential', () => {
	const pressed = async (changes: Record<string, string>) => {
		const credential = sandboxCredentials(real.sandbox)[0]!;
		const saved = await real.api.createCredential({
			...credential,
			name: `Test ${JSON.stringify(changes)}`,
			data: { ...credential.data, ...changes },
		});
		return await real.api.testCredential(saved.id);
	};

	test('says OK to the right one', async () => {
		expect(await pressed({})).toMatchObject({ status: 'OK' });
	});

	test.each([
		['the secret key', { secretKey: 'wrong' }, 'Secret Key'],
		['the user ID', { userId: '9999' }, 'User ID'],
		['the e-mail address', { email: 'someone@example.com' }, 'e-mail address'],
		['a user ID that is no number', { userId: 'abc' }, 'User ID'],
		['a base URL with a path', { baseUrl: 'http://127.0.0.1:1/api' }, 'Base URL'],
	])('names %s when it is wrong', async (_, changes, words) => {
		const { status, message } = await pressed(changes);

		expect(status).toBe('Error');
		expect(message).toContain(words);
	});
});

test('the HTTP Request node can call an endpoint with the credential', async () => {
	const { url, duitku: system } = real.sandbox;
	const execution = await real.run(
		onClick('HTTP Request', {
			id: 'http',
			name: 'HTTP Request',
			type: 'n8n-nodes-base.httpRequest',
			typeVersion: 4.2,
			position: [0, 0],
			parameters: {
				method: 'POST',
				url: `${url}${system.paths.onlineInquiry}`,
				authentication: 'predefinedCredentialType',
				nodeCredentialType: 'duitkuDisbursementApi',
				sendBody: true,
				specifyBody: 'json',
				jsonBody: JSON.stringify({
					bankCode: '014',
					bankAccount: '8760673566',
					amountTransfer: 50_000,
					purpose: 'Salary',
				}),
				options: {},
			},
			credentials: { duitkuDisbursementApi: { id: '', name: '' } },
		}),
	);

	expect(errorOf(execution)).toBeUndefined();
	expect(jsonOf(execution, 'HTTP Request')).toMatchObject([
		{ responseCode: '00', accountName: 'Test Account' },
	]);
});

test('the bank picker lists names, codes and ceilings, and searches them', async () => {
	const { id, name } = real.credentials[0]!;
	const node = duitku(
		'Inquiry',
		{ resource: 'onlineTransfer', operation: 'inquiry' },
		{
			credentials: { duitkuDisbursementApi: { id, name } },
		},
	);
	const banks = await real.api.searchList(node, 'bankCode', 'searchBanks', 'central asia');

	expect(banks).toEqual([
		{ name: 'BCA, BANK CENTRAL ASIA (014), up to Rp50.000.000', value: '014' },
	]);
});
