import type { IDataObject } from 'n8n-workflow';

import { call, type Fields } from '../../../support/runOperation';
import { RICH } from '../../../support/useKasPro';
import { useBankTrigger } from '../../../support/useBankTrigger';
import { useRawServer } from '../../../support/useRawServer';

const { credential, bank, trigger, list } = useBankTrigger();
const startServer = useRawServer();
afterEach(() => jest.restoreAllMocks());

const DAY_MS = 86_400_000;

const history = (fields: Fields = {}) =>
	call('transaction: getAll', { mobileNumber: RICH, ...fields });

const row = (more: object) => ({
	type: 'IN',
	inOut: 'IN',
	amount: '1000',
	status: 'Success',
	...more,
});
const dated = (tid: string, at: number) => row({ tid, creationDate: new Date(at).toISOString() });
const tids = (items: IDataObject[]) => items.map(({ tid }) => tid);

describe('a history of 130,000 movements', () => {
	const many = Array.from({ length: 130_000 }, (_, index) => ({
		tid: `T${index}`,
		status: 'Success',
	}));
	const news = { tid: 'NEW', status: 'Success' };

	test('in one answer is read, and what comes after it starts the workflow', async () => {
		const poller = trigger();
		list(many);
		expect(await poller.poll()).toEqual([]);
		list([...many, news]);
		expect(tids(await poller.poll())).toEqual(['NEW']);
		expect(await poller.poll()).toEqual([]);
	});

	test('in one page is read too', async () => {
		const poller = trigger({ options: { pageParameter: 'page' } });
		list(many);
		expect(await poller.poll()).toEqual([]);
		list([...many, news]);
		expect(tids(await poller.poll())).toEqual(['NEW']);
	});
});

describe('a history above 10 MB', () => {
	const tooLong = [row({ tid: 'T1', remark: 'x'.repeat(11_000_000) })];

	test('is an error that says to ask for pages, and the next poll goes on', async () => {
		const poller = trigger({ startFrom: 'everything' });
		list(tooLong);
		const error = (await poller.poll().catch((thrown: unknown) => thrown)) as Error;
		expect(error.message).toContain('(ANSWER_TOO_LONG): The answer has more than 10 MB');
		expect(error).toMatchObject({ description: expect.stringContaining('Page Parameter') });

		list([dated('T1', Date.now())]);
		expect(tids(await poller.poll())).toEqual(['T1']);
	});

	test('says in a read to ask for less', async () => {
		list(tooLong);
		const { error } = await bank.run(history());
		expect(error?.message).toContain('(ANSWER_TOO_LONG): The answer has more than 10 MB');
		expect(error?.description).toContain('Ask for less');
	});
});

describe('movements of one amount without a tid', () => {
	test.each([
		['id', { id: 1 }, { id: 2 }],
		['secureId', { secureId: 'a' }, { secureId: 'b' }],
		[
			'creationDate',
			{ creationDate: '2026-03-29T17:00:00.000+0000' },
			{ creationDate: '2026-03-29T17:00:01.000+0000' },
		],
		['balance', { balanceAfter: '1000' }, { balanceAfter: '2000' }],
		['order', { orderID: 'A' }, { orderID: 'B' }],
		['payer', { tid: null, debitAcc: '4310' }, { tid: '', debitAcc: '4311' }],
	])('are told apart by their %s, and each starts the workflow once', async (_, one, other) => {
		const poller = trigger({ simplify: false });
		list([]);
		await poller.poll();
		list([row(one), row(other)]);
		expect(await poller.poll()).toHaveLength(2);
		expect(await poller.poll()).toEqual([]);
	});

	test('are one item each in the list', async () => {
		list([row({ id: 1 }), row({ id: 2 }), row({ id: 3, tid: 'T' }), row({ id: 4, tid: 'T' })]);
		expect(await bank.read(history({ returnAll: true }))).toHaveLength(3);
	});

	test('start the workflow once more when one turns Success', async () => {
		const poller = trigger();
		list([row({ id: 1, status: 'Pending', balanceAfter: '0' }), row({ id: 2 })]);
		await poller.poll();
		list([row({ id: 1, balanceAfter: '1000' }), row({ id: 2 })]);
		expect(await poller.poll()).toHaveLength(1);
	});

	test('stay one when only their place and what was changed on them differ', async () => {
		const poller = trigger({ startFrom: 'everything' });
		list([row({ id: 1, modificationDate: '2026-03-29' }), row({ id: 2 })]);
		expect(await poller.poll()).toHaveLength(2);
		list([row({ id: 2, remark: 'seen' }), row({ id: 1, modificationDate: '2026-03-30' })]);
		expect(await poller.poll()).toEqual([]);
	});
});

describe('a movement whose date cannot be used', () => {
	const start = Date.now() - 10 * DAY_MS;
	const block = (from: number, count = 2_100) =>
		Array.from({ length: count }, (_, index) =>
			dated(`T${from + index}`, start + (from + index) * 1_000),
		);
	const FUTURE = Date.UTC(2842, 0, 1);

	test.each([
		['is missing', (tid: string) => row({ tid })],
		['is of the year 2842', (tid: string) => dated(tid, FUTURE)],
		['is of the year 2842 in its tid', (tid: string) => row({ tid: `28420101000000000${tid}` })],
	])('because it %s hides nothing and comes once, however many come after it', async (_, odd) => {
		const poller = trigger();
		const odds = Array.from({ length: 2_500 }, (_one, index) => odd(`X${index}`));
		list(odds);
		expect(await poller.poll()).toEqual([]);

		list([...odds, ...block(0)]);
		expect(await poller.poll()).toHaveLength(2_100);
		list([...odds, ...block(0), ...block(2_100)]);
		expect(await poller.poll()).toHaveLength(2_100);
		list([...odds, odd('NEW'), ...block(0, 4_201)]);
		expect(tids(await poller.poll()).map((tid) => (tid as string).slice(-5))).toEqual([
			expect.stringContaining('NEW'),
			'T4200',
		]);
		expect(await poller.poll()).toEqual([]);
	});

	test('stays met when its day comes', async () => {
		const poller = trigger({ startFrom: 'everything' });
		const at = Date.now() + 3 * DAY_MS;
		list([dated('T1', at), dated('T2', start)]);
		expect(tids(await poller.poll()).sort()).toEqual(['T1', 'T2']);
		jest.spyOn(Date, 'now').mockReturnValue(at + 1_000);
		expect(await poller.poll()).toEqual([]);
		list([dated('T1', at), dated('T2', start), dated('T3', at - 1_000)]);
		expect(tids(await poller.poll())).toEqual(['T3']);
	});

	test.each([-400, -1, 400])(
		'is judged by the clock of KasPro where ours is wrong by %i days: nothing is lost or repeated',
		async (days) => {
			const poller = trigger({ startFrom: 'everything' });
			list(block(0));
			expect(await poller.poll()).toHaveLength(2_100);
			const wrong = Date.now() + days * DAY_MS;
			jest.spyOn(Date, 'now').mockReturnValue(wrong);
			expect(await poller.poll()).toEqual([]);
			list([...block(0), ...block(2_100)]);
			expect(await poller.poll()).toHaveLength(2_100);
			jest.restoreAllMocks();
			expect(await poller.poll()).toEqual([]);
			list([...block(0), ...block(2_100), dated('NEW', Date.now())]);
			expect(tids(await poller.poll())).toEqual(['NEW']);
		},
	);

	test('and a server without a clock leave it to ours', async () => {
		const odds = Array.from({ length: 2_500 }, (_, index) => dated(`X${index}`, FUTURE));
		const rows = [...odds, ...block(0)];
		const server = await startServer((response) => {
			response.sendDate = false;
			response.setHeader('Content-Type', 'application/json');
			response.end(JSON.stringify({ message: 'OK', result: rows }));
		});
		const poller = trigger({}, credential({ bankBaseUrl: server.url }));
		expect(await poller.poll()).toEqual([]);
		rows.push(dated('NEW', Date.now()));
		expect(tids(await poller.poll())).toEqual(['NEW']);
	});
});
