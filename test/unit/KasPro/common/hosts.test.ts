import { at, readHost, resolveUrl } from '../../../../nodes/KasPro/common/hosts';

const credentials = {
	bankBaseUrl: 'https://bank.example/',
	walletBaseUrl: '',
	goldBaseUrl: 'https://gold.example:8443',
};

test.each([
	[at('bank', '/a/b'), 'https://bank.example/a/b'],
	[at('gold', '/a?b=c'), 'https://gold.example:8443/a?b=c'],
	['https://gold.example:8443/a', 'https://gold.example:8443/a'],
])('%s is %s', (url, whole) => {
	expect(resolveUrl(url, credentials)).toBe(whole);
});

test.each([
	['wallet:/a', 'Wallet Base URL'],
	['bank:a', 'use a whole URL'],
	['pocket:/a', 'use a whole URL'],
	['https://wallet.example/a', 'use a whole URL'],
	['bank:/@evil.example/../..//x', ''],
])('%s goes to no other host', (url, fault) => {
	const resolve = () => resolveUrl(url, credentials);
	if (fault === '') expect(new URL(resolve()).origin).toBe('https://bank.example');
	else expect(resolve).toThrow(fault);
});

test('a host is read without the slash at its end', () => {
	expect(readHost('bank', credentials)).toBe('https://bank.example');
});
