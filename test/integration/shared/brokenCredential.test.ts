import { cashOut, cashOutRow } from '../../support/duitkuCalls';
import { useDuitku } from '../../support/useDuitku';

const { credential, run } = useDuitku();

test.each([
	'http://127.0.0.1:99999',
	'http://127.0.0.1:abc',
	'http://[::1',
	'http://',
	'http://127.0.0.1:4010/path',
	'http://user@127.0.0.1:4010',
	'http://127.0.0.1\\@127.0.0.2',
	'ftp://127.0.0.1',
	'http://exa mple.com',
	'http://%',
	'http://a..b',
	'http://.a.b',
	'http://127.0.0.1:4010\u0000',
	'http://127.0.0.1\u200b',
])('nothing can be sent to %s: the payment is Failed, not Pending', async (cashOutBaseUrl) => {
	const { items, failed } = await run(cashOut(), {
		items: [cashOutRow()],
		credentials: credential({ cashOutBaseUrl }),
	});

	expect(failed).toMatchObject([{ outcome: 'failed', code: 'CREDENTIAL_INCOMPLETE' }]);
	expect(items).toHaveLength(1);
});
