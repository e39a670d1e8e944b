/** Values of a credential with which nothing can or may be sent. */
export interface Broken {
	name: string;
	values: Record<string, unknown>;
}

export const BASE_URL_FIELDS: Record<string, readonly string[]> = {
	duitkuDisbursementApi: ['baseUrl', 'cashOutBaseUrl'],
	bankPlusApi: ['baseUrl'],
	bankPlusSwitcherApi: ['baseUrl'],
	kasProApi: ['bankBaseUrl', 'walletBaseUrl', 'goldBaseUrl'],
};

export const BROKEN_URLS: readonly unknown[] = [
	'',
	' ',
	'127.0.0.1',
	'http://',
	'http:///x',
	'http://127.0.0.1:99999',
	'http://127.0.0.1:abc',
	'http://127.0.0.1:-1',
	'http://[::1',
	'http://[zz]:80',
	'http://127.0.0.1:80:80',
	'ftp://127.0.0.1',
	'file:///etc/passwd',
	'javascript:alert(1)',
	'http://user:password@127.0.0.1',
	'http://127.0.0.1/with/path',
	'http://127.0.0.1?x=y',
	'http://127.0.0.1#x',
	'http://127.0.0.1\\x',
	'http://127.0.0.1\n.example.com',
	'http://exa mple.com',
	'http://%zz',
	'http://a..b\u0000',
	null,
	5,
	true,
	[],
	{},
];

const header = (name: unknown, value: unknown): unknown => ({ header: [{ name, value }] });

const BROKEN_HEADERS: readonly unknown[] = [
	header('x gateway key', 'v'),
	header('x-gateway-key:', 'v'),
	header('x-gateway\n-key', 'v'),
	header('x-\u00e9', 'v'),
	header('x-gateway-key', 'a\nb: c'),
	header('x-gateway-key', 'a\r\n\r\nGET / HTTP/1.1'),
	header('x-gateway-key', 'a\u0000b'),
	header('x-gateway-key', '\u4f60'),
];

const withLineFeeds = (name: string): Broken => ({
	name: `${name} with a line feed`,
	values: { [name]: 'a\nb\u0000\u4f60' },
});

/** By credential: besides the base URLs, what breaks a request before it is sent. */
export const BROKEN: Record<string, readonly Broken[]> = {
	duitkuDisbursementApi: [
		{ name: 'no user ID', values: { userId: '' } },
		{ name: 'a user ID of letters', values: { userId: 'abc' } },
		{ name: 'a user ID in a list', values: { userId: [3551] } },
	],
	bankPlusApi: [],
	bankPlusSwitcherApi: BROKEN_HEADERS.map((headers) => ({
		name: `header ${JSON.stringify(headers)}`,
		values: { headers },
	})),
	kasProApi: [
		...BROKEN_HEADERS.map((headers) => ({
			name: `header ${JSON.stringify(headers)}`,
			values: { headers, authentication: 'headers' },
		})),
		withLineFeeds('partnerKey'),
		withLineFeeds('origin'),
	],
};
