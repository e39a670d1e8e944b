import { call } from '../../../support/runOperation';
import { useKasPro, type KasProNode } from '../../../support/useKasPro';
import { BANK_PAGES } from './bankPages';
import { GOOD, type DocumentedPage } from './documentedPage';
import { GOLD_PAGES } from './goldPages';
import { WALLET_PAGES } from './walletPages';

const kasPro = useKasPro();
const { bank, sent, answer } = kasPro;

const PAGES: Record<KasProNode, readonly DocumentedPage[]> = {
	bank: BANK_PAGES,
	wallet: WALLET_PAGES,
	gold: GOLD_PAGES,
};

describe.each(['bank', 'wallet', 'gold'] as const)('%s,', (node) => {
	const { run, read } = kasPro[node];

	describe.each(PAGES[node])('$title', (page) => {
		const { title, fields, sends, query = {}, body, success, items, failure, says } = page;
		const { advice = /^Nothing was changed\. It is safe to run this again\.$/ } = page;
		const path = sends.split(' ')[1]!;

		test('sends what the document prints and reads its answer', async () => {
			answer(path, success);
			expect(await read(call(title, fields))).toMatchObject(items);

			const [request, ...more] = sent();
			expect(more).toEqual([]);
			expect(`${request!.method} ${request!.path}`).toBe(sends);
			expect(request!.query).toEqual(query);
			expect(request!.body).toEqual(body);
			if (body) expect(request!.headers['content-type']).toMatch(/^application\/json/);
		});

		test('gives the reason of a refusal', async () => {
			answer(path, failure);
			const { error } = await run(call(title, fields));
			expect(error?.message).toContain(says);
			expect(error?.description).toMatch(advice);
		});
	});
});

test('one level below a good answer, KasPro Bank can still refuse', async () => {
	answer('/kasprobankdevBSS/api/v1/K2KB/GetBalance', {
		general_response: GOOD,
		data: {
			getBalanceResponse: { parameters: { responseCode: '0002', responseMessage: 'No account' } },
		},
	});
	const { error } = await bank.run(call('account: getBalance', { account: '4310701410000001' }));
	expect(error?.message).toContain('(0002): No account');
});
