import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import type { IDataObject, IHttpRequestOptions } from 'n8n-workflow';

import { DuitkuDisbursementApi } from '../../../credentials/DuitkuDisbursementApi.credentials';

/** The public merchant of Duitku's own sandbox, as the document prints it. */
const EMAIL = 'test@chakratechnology.com';
const SECRET_KEY = 'de56f832487bc1ce1de5ff2cfacf8d9486c61da69df6fd61d5537b6b7d6d354d';
const NOW = 1637308830041;

const credential = new DuitkuDisbursementApi();

const authenticate = async (
	request: Partial<IHttpRequestOptions> & { uri?: string },
	environment: IDataObject = { environment: 'sandbox' },
) => {
	const credentials = { userId: '3551', email: EMAIL, secretKey: SECRET_KEY, ...environment };
	return (await credential.authenticate(credentials, {
		method: 'POST',
		...request,
	} as IHttpRequestOptions)) as IHttpRequestOptions & { uri?: string; body: IDataObject };
};

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');

beforeEach(() => jest.useFakeTimers({ now: NOW, doNotFake: ['nextTick', 'setImmediate'] }));
afterEach(() => jest.useRealTimers());

test('the documented Check Balance sample has the documented signature', async () => {
	const { body } = await authenticate({ url: '/webapi/api/disbursement/checkbalance', body: {} });

	expect(body).toEqual({
		userId: 3551,
		email: EMAIL,
		timestamp: NOW,
		signature: 'c6be90ef7159efb476c4940ca662ffd7e586d2a0d16568187e0dbe25a67ae1a4',
	});
});

describe('each endpoint signs its own fields', () => {
	const fields = {
		bankCode: '014',
		type: 'RTGS',
		bankAccount: '8760673566',
		accountName: 'Test Account',
		custRefNumber: '000000001278',
		amountTransfer: 50000,
		purpose: 'Salary',
		disburseId: '12345',
	};
	const start = `${EMAIL}${NOW}`;

	test.each([
		['/webapi/api/disbursement/inquiry', `${start}014876067356650000Salary`],
		[
			'/webapi/api/disbursement/transfer',
			`${start}0148760673566Test Account00000000127850000Salary12345`,
		],
		['/webapi/api/disbursement/inquiryclearing', `${start}014RTGS876067356650000Salary`],
		[
			'/webapi/api/disbursement/transferclearing',
			`${start}014RTGS8760673566Test Account00000000127850000Salary12345`,
		],
		['/webapi/api/disbursement/inquirystatus', `${start}12345`],
		['/webapi/api/disbursement/checkbalance', start],
		['/webapi/api/disbursement/listBank', start],
		['/api/cashout/inquiry', `${start}50000Salary`],
		['/webapi/api/disbursement/somethingNew', start],
	])('%s', async (url, signed) => {
		const { body } = await authenticate({ url, body: { ...fields } });

		expect(body.signature).toBe(sha256(signed + SECRET_KEY));
		expect(body).toMatchObject(fields);
	});

	test('blanks around what was typed into the credential count for nothing', async () => {
		const { body } = await authenticate(
			{ url: '/webapi/api/disbursement/checkbalance' },
			{
				environment: 'sandbox',
				userId: ' 3551 ',
				email: ` ${EMAIL} `,
				secretKey: ` ${SECRET_KEY}\n`,
			},
		);

		expect(body).toMatchObject({ userId: 3551, email: EMAIL });
		expect(body.signature).toBe(sha256(start + SECRET_KEY));
	});

	test('a field that is absent counts as empty', async () => {
		const { body } = await authenticate({
			url: '/api/cashout/inquiry',
			body: { amountTransfer: 50000 },
		});

		expect(body.signature).toBe(sha256(`${start}50000${SECRET_KEY}`));
	});
});

describe('the environment decides where a path goes', () => {
	const custom = {
		environment: 'custom',
		baseUrl: ' http://127.0.0.1:4010/ ',
		cashOutBaseUrl: 'http://127.0.0.1:4011',
	};

	test.each([
		[
			{ environment: 'sandbox' },
			'/webapi/api/disbursement/inquiry',
			'https://sandbox.duitku.com/webapi/api/disbursement/inquirysandbox',
		],
		[
			{ environment: 'sandbox' },
			'/webapi/api/disbursement/transferclearing',
			'https://sandbox.duitku.com/webapi/api/disbursement/transferclearingsandbox',
		],
		[
			{ environment: 'sandbox' },
			'/webapi/api/disbursement/inquirystatus',
			'https://sandbox.duitku.com/webapi/api/disbursement/inquirystatus',
		],
		[
			{ environment: 'sandbox' },
			'/api/cashout/inquiry',
			'https://disbursement-sandbox.duitku.com/api/cashout/inquiry',
		],
		[
			{ environment: 'production' },
			'/webapi/api/disbursement/transfer',
			'https://passport.duitku.com/webapi/api/disbursement/transfer',
		],
		[
			{ environment: 'production' },
			'/api/cashout/inquiry',
			'https://disbursement.duitku.com/api/cashout/inquiry',
		],
		[
			custom,
			'/webapi/api/disbursement/transfer',
			'http://127.0.0.1:4010/webapi/api/disbursement/transfersandbox',
		],
		[custom, '/api/cashout/inquiry', 'http://127.0.0.1:4011/api/cashout/inquiry'],
		[custom, '/api/new?next=https:', 'http://127.0.0.1:4010/api/new?next=https:'],
		[custom, 'http://127.0.0.1:4011/api/new', 'http://127.0.0.1:4011/api/new'],
	])('%j %s', async (environment, path, url) => {
		expect((await authenticate({ url: path }, environment)).url).toBe(url);
	});

	test.each(['', '127.0.0.1:4010', 'http://127.0.0.1:4010/webapi'])(
		'the base URL "%s" is refused before anything is sent',
		async (baseUrl) => {
			await expect(
				authenticate({ url: '/webapi/api/disbursement/transfer' }, { ...custom, baseUrl }),
			).rejects.toThrow('Base URL of the Duitku credential must be scheme, host and port');
		},
	);

	test('the base URL of cash out is refused by its own name', async () => {
		await expect(
			authenticate({ url: '/api/cashout/inquiry' }, { ...custom, cashOutBaseUrl: '' }),
		).rejects.toThrow('Cash Out Base URL of the Duitku credential must be scheme');
	});

	test.each(['abc', '', '0', '-1', '3551.5', '9007199254740993'])(
		'the user ID "%s" is refused before anything is sent',
		async (userId) => {
			await expect(
				authenticate({ url: '/api/cashout/inquiry' }, { environment: 'sandbox', userId }),
			).rejects.toMatchObject({
				errorCode: 'CREDENTIAL_INCOMPLETE',
				message: 'User ID of the Duitku credential must be a number. Nothing was sent.',
			});
		},
	);
});

describe('the HTTP Request node can use the credential', () => {
	const uri = 'https://sandbox.duitku.com/webapi/api/disbursement/inquirysandbox';
	const signature = sha256(`${EMAIL}${NOW}014876067356650000Salary${SECRET_KEY}`);
	const body = {
		bankCode: '014',
		bankAccount: '8760673566',
		amountTransfer: 50000,
		purpose: 'Salary',
	};

	test.each([
		['an object', body],
		['JSON text', JSON.stringify(body)],
	])('with a whole URL and %s as body', async (_, given) => {
		const request = await authenticate({ uri, body: given });

		expect(request.uri).toBe(uri);
		expect(request.body).toMatchObject({ ...body, signature });
	});

	test.each([undefined, null, ''])('without a body (%j)', async (none) => {
		const url = uri.replace('inquirysandbox', 'checkbalance');
		const request = await authenticate({ uri: url, body: none });

		expect(request.body.signature).toBe(sha256(`${EMAIL}${NOW}${SECRET_KEY}`));
	});

	test.each([
		['a list', ['a', 'list']],
		['a buffer', Buffer.from('x')],
		['a form', new URLSearchParams('a=b')],
		['a stream', Readable.from(['x'])],
	])('a body that is %s is refused', async (_, given) => {
		await expect(authenticate({ uri, body: given })).rejects.toThrow('JSON object');
	});
});

test('signing again gives a fresh timestamp and a matching signature', async () => {
	const request = await authenticate({ url: '/webapi/api/disbursement/checkbalance' });
	jest.setSystemTime(NOW + 1_000);
	const again = await authenticate(request);

	expect(again.url).toBe(request.url);
	expect(again.body).toEqual({
		userId: 3551,
		email: EMAIL,
		timestamp: NOW + 1_000,
		signature: sha256(`${EMAIL}${NOW + 1_000}${SECRET_KEY}`),
	});
});

test('the secret key is in no request', async () => {
	const request = await authenticate({ url: '/api/cashout/inquiry', body: {} });

	expect(JSON.stringify(request)).not.toContain(SECRET_KEY);
});

test('the credential test has a sentence for every documented refusal', () => {
	const rules = credential.test.rules ?? [];
	const messages = rules.map(({ properties }) => properties);

	for (const [value, words] of [
		['-120', 'User ID'],
		['-191', 'Secret Key'],
		['-213', 'e-mail'],
		['-930', 'whitelist'],
		['-960', 'clock'],
	]) {
		expect(messages).toContainEqual({
			key: 'responseCode',
			value,
			message: expect.stringContaining(words!),
		});
	}
	expect(messages.map(({ value }) => value)).not.toContain('00');
	expect(new Set(rules.map(({ type }) => type))).toEqual(new Set(['responseSuccessBody']));
});
