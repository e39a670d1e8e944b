import type { IDataObject, IHttpRequestOptions } from 'n8n-workflow';

import {
	aim,
	givenUrl,
	originOf,
	ownUrl,
	parseUrl,
	readBaseUrl,
} from '../../../../nodes/shared/wire/target';

const INCOMPLETE = expect.objectContaining({ errorCode: 'CREDENTIAL_INCOMPLETE' }) as Error;

test('the address of a request is its URL, or what the HTTP Request node calls its URI', () => {
	expect(givenUrl({ url: '/pay' })).toBe('/pay');
	expect(givenUrl({ url: '', uri: 'https://a.example/pay' })).toBe('https://a.example/pay');
	expect(givenUrl({ url: '' })).toBe('');
});

describe('an own address', () => {
	const HOST = 'https://api.example.com';

	test.each([
		['/pay', 'https://api.example.com/pay'],
		['/pay?a=b', 'https://api.example.com/pay?a=b'],
		['https://api.example.com/pay', 'https://api.example.com/pay'],
		['HTTPS://API.EXAMPLE.COM:443/pay', 'https://api.example.com/pay'],
	])('%s is %s', (given, url) => {
		expect(ownUrl('Test', given, [HOST])).toBe(url);
	});

	test.each([
		'https://evil.example/pay',
		'http://api.example.com/pay',
		'https://api.example.com:8443/pay',
		'https://user@api.example.com/pay',
		'https://:word@api.example.com/pay',
		'https://api.example.com@evil.example/pay',
		'pay',
		'',
		'no address',
	])('%s is none, and nothing is sent', (given) => {
		expect(() => ownUrl('Test', given, [HOST])).toThrow(INCOMPLETE);
	});

	test('is at any of several hosts, but a path alone is at none of them', () => {
		const hosts = [HOST, 'https://b.example'];
		expect(ownUrl('Test', 'https://b.example/pay', hosts)).toBe('https://b.example/pay');
		expect(() => ownUrl('Test', '/pay', hosts)).toThrow(
			'The Test credential is for https://api.example.com, https://b.example only',
		);
	});
});

describe('a base URL', () => {
	test.each([
		['https://api.example.com', 'https://api.example.com'],
		[' https://api.example.com/ ', 'https://api.example.com'],
		['https://api.example.com///', 'https://api.example.com'],
		['HTTP://Example.COM:7221', 'http://example.com:7221'],
		['http://127.0.0.1:5000', 'http://127.0.0.1:5000'],
		['http://localhost', 'http://localhost'],
	])('%j is %s', (given, origin) => {
		expect(readBaseUrl('Test', 'Base URL', given)).toBe(origin);
	});

	test.each([
		'',
		undefined,
		null,
		{},
		'api.example.com',
		'ftp://api.example.com',
		'see https://api.example.com',
		'xhttps://api.example.com',
		'https://',
		'https://api.example.com/path',
		'https://api.example.com?a=b',
		'https://api.example.com#a',
		'https://user@api.example.com',
		String.raw`https://api.example.com\path`,
		'https://api example.com',
		'https://api.\u0000example.com',
		'https://api.example.com:65536',
		'https://api..example.com',
		'https://.example.com',
	])('%j is none, and nothing is sent', (given) => {
		const read = () => readBaseUrl('Test', 'Base URL', given);

		expect(read).toThrow(INCOMPLETE);
		expect(read).toThrow('Base URL of the Test credential must be scheme, host and port');
	});
});

test('what no request can be sent to is no URL', () => {
	expect(parseUrl('https://api.example.com/pay')?.host).toBe('api.example.com');
	expect(parseUrl('https://api.example.com:65536')).toBeUndefined();
	expect(parseUrl('/pay')).toBeUndefined();
});

describe('a request that is aimed', () => {
	const NO_REDIRECT = {
		disableFollowRedirect: true,
		followRedirect: false,
		followAllRedirects: false,
		maxRedirects: 0,
	};
	const URL = 'https://api.example.com/pay';

	test('has the address, the headers and the body of its credential, and follows no redirect', () => {
		const request: IHttpRequestOptions = {
			method: 'POST',
			url: '/pay',
			headers: { 'X-Own': 'replaced' },
			timeout: 5,
		};
		const headers = { 'X-Key': 'a' };
		const aimed = aim('Test', request, { url: URL, headers, body: { b: 1 } });

		expect(aimed).toBe(request);
		expect(aimed).toEqual({
			method: 'POST',
			url: URL,
			timeout: 5,
			headers,
			body: { b: 1 },
			...NO_REDIRECT,
		});
	});

	test('keeps its body where the credential has none', () => {
		const aimed = aim('Test', { url: '/pay', body: { own: 1 } }, { url: URL });

		expect(aimed).toEqual({ url: URL, body: { own: 1 }, headers: {}, ...NO_REDIRECT });
	});

	test('of the HTTP Request node has its address where that node reads it', () => {
		const aimed = aim('Test', { url: '', uri: 'https://api.example.com' }, { url: URL });

		expect(aimed).toMatchObject({ url: '', uri: URL });
	});

	const aimWith = (headers: IDataObject) => () => aim('Test', { url: '/' }, { url: URL, headers });

	test.each<[string, string | number]>([
		['X-Key', 'a b\tc ~'],
		["!#$%&'*+.^_`|~-09az", 'é'],
		['X-Long', 'x'.repeat(8000)],
		['X-Blank', ''],
		['X-Number', 5],
	])('can carry the header %s', (name, value) => {
		expect(aimWith({ [name]: value })).not.toThrow();
	});

	test.each([
		['', 'no name'],
		['X Key', 'a blank in the name'],
		['X-Key:', 'a colon in the name'],
		['X-Kéy', 'a letter beyond ASCII in the name'],
		[' X-Key', 'a blank before the name'],
		['X-Key', 'a\nb'],
		['X-Key', 'a\u0000'],
		['X-Key', '\u007f'],
		['X-Key', '日本'],
		['X-Key', 'x'.repeat(8001)],
	])('cannot carry the header %j: %s', (name, value) => {
		expect(aimWith({ 'X-Good': 'a', [name]: value })).toThrow(INCOMPLETE);
		expect(aimWith({ [name]: value })).toThrow(JSON.stringify(name));
	});
});

test.each([
	['https://api.example.com', 'https://api.example.com'],
	[' https://API.example.com/ ', 'https://api.example.com'],
	['https://api.example.com:443', 'https://api.example.com'],
	['http://api.example.com:8080/path', 'http://api.example.com:8080'],
	['nowhere ', 'nowhere'],
	[undefined, ''],
])('the origin of %p is %p, in all its spellings', (given, origin) => {
	expect(originOf(given)).toBe(origin);
});
