import type { IDataObject, INodeParameters } from 'n8n-workflow';

import { KasProBankTrigger } from '../../../../nodes/KasPro/Bank/KasProBankTrigger.node';
import { startSandbox, type Sandbox } from '../../../../sandbox/server';
import { answerWith, partner, runKasPro } from '../common/kasPro';
import { Poller } from '../common/poller';
import { startRawServer, type RawServer } from '../../../support/rawServer';

let sandbox: Sandbox;
let server: RawServer | undefined;
beforeAll(async () => {
	sandbox = await startSandbox();
});
beforeEach(() => sandbox.reset());
afterEach(async () => {
	jest.restoreAllMocks();
	await server?.close();
	server = undefined;
});
afterAll(async () => await sandbox.close());

const DAY_MS = 86_400_000;
const MOBILE_NUMBER = '080000000001';

const trigger = (parameters: INodeParameters = {}, baseUrl = sandbox.url) =>
	new Poller(
		new KasProBankTrigger(),
		{ mobileNumber: MOBILE_NUMBER, ...parameters },
		partner(sandbox, { bankBaseUrl: baseUrl }),
	);

const listed = (...result: object[]) => listAll(result);
const listAll = (result: readonly object[]) => {
	sandbox.faults.clear();
	answerWith(sandbox, sandbox.kasProBank.paths.history, { message: 'OK', result });
};

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
		listAll(many);
		expect(await poller.poll()).toEqual([]);
		listAll([...many, news]);
		expect(tids(await poller.poll())).toEqual(['NEW']);
		expect(await poller.poll()).toEqual([]);
	});

	test('in one page is read too', async () => {
		const poller = trigger({ options: { pageParameter: 'page' } });
		listAll(many);
		expect(await poller.poll()).toEqual([]);
		listAll([...many, news]);
		expect(tids(await poller.poll())).toEqual(['NEW']);
	});
});

describe('a history above 10 MB', () => {
	const tooLong = { message: 'OK', result: [row({ tid: 'T1', remark: 'x'.repeat(11_000_000) })] };

	test('is an error that says to ask for pages, and the next poll goes on', async () => {
		const poller = trigger({ startFrom: 'everything' });
		answerWith(sandbox, sandbox.kasProBank.paths.history, tooLong);
		const error = (await poller.poll().catch((thrown: unknown) => thrown)) as Error;
		expect(error.message).toContain('(ANSWER_TOO_LONG): The answer has more than 10 MB');
		expect(error).toMatchObject({ description: expect.stringContaining('Page Parameter') });

		listed(dated('T1', Date.now()));
		expect(tids(await poller.poll())).toEqual(['T1']);
	});

	test('says in a read to ask for less', async () => {
		answerWith(sandbox, sandbox.kasProBank.paths.history, tooLong);
		const { error } = await runKasPro(sandbox, {
			node: 'bank',
			operation: 'transaction: getAll',
			parameters: { mobileNumber: MOBILE_NUMBER },
		});
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
		listed();
		await poller.poll();
		listed(row(one), row(other));
		expect(await poller.poll()).toHaveLength(2);
		expect(await poller.poll()).toEqual([]);
	});

	test('are one item each in the list', async () => {
		listed(row({ id: 1 }), row({ id: 2 }), row({ id: 3, tid: 'T' }), row({ id: 4, tid: 'T' }));
		const { json } = await runKasPro(sandbox, {
			node: 'bank',
			operation: 'transaction: getAll',
			parameters: { mobileNumber: MOBILE_NUMBER, returnAll: true },
		});
		expect(json[0]).toHaveLength(3);
	});

	test('start the workflow once more when one turns Success', async () => {
		const poller = trigger();
		listed(row({ id: 1, status: 'Pending', balanceAfter: '0' }), row({ id: 2 }));
		await poller.poll();
		listed(row({ id: 1, balanceAfter: '1000' }), row({ id: 2 }));
		expect(await poller.poll()).toHaveLength(1);
	});

	test('stay one when only their place and what was changed on them differ', async () => {
		const poller = trigger({ startFrom: 'everything' });
		listed(row({ id: 1, modificationDate: '2026-03-29' }), row({ id: 2 }));
		expect(await poller.poll()).toHaveLength(2);
		listed(row({ id: 2, remark: 'seen' }), row({ id: 1, modificationDate: '2026-03-30' }));
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
		listed(...odds);
		expect(await poller.poll()).toEqual([]);

		listed(...odds, ...block(0));
		expect(await poller.poll()).toHaveLength(2_100);
		listed(...odds, ...block(0), ...block(2_100));
		expect(await poller.poll()).toHaveLength(2_100);
		listed(...odds, odd('NEW'), ...block(0, 4_201));
		expect(tids(await poller.poll()).map((tid) => (tid as string).slice(-5))).toEqual([
			expect.stringContaining('NEW'),
			'T4200',
		]);
		expect(await poller.poll()).toEqual([]);
	});

	test('stays met when its day comes', async () => {
		const poller = trigger({ startFrom: 'everything' });
		const at = Date.now() + 3 * DAY_MS;
		listed(dated('T1', at), dated('T2', start));
		expect(tids(await poller.poll()).sort()).toEqual(['T1', 'T2']);
		jest.spyOn(Date, 'now').mockReturnValue(at + 1_000);
		expect(await poller.poll()).toEqual([]);
		listed(dated('T1', at), dated('T2', start), dated('T3', at - 1_000));
		expect(tids(await poller.poll())).toEqual(['T3']);
	});

	test.each([-400, -1, 400])(
		'is judged by the clock of KasPro where ours is wrong by %i days: nothing is lost or repeated',
		async (days) => {
			const poller = trigger({ startFrom: 'everything' });
			listed(...block(0));
			expect(await poller.poll()).toHaveLength(2_100);
			const wrong = Date.now() + days * DAY_MS;
			jest.spyOn(Date, 'now').mockReturnValue(wrong);
			expect(await poller.poll()).toEqual([]);
			listed(...block(0), ...block(2_100));
			expect(await poller.poll()).toHaveLength(2_100);
			jest.restoreAllMocks();
			expect(await poller.poll()).toEqual([]);
			listed(...block(0), ...block(2_100), dated('NEW', Date.now()));
			expect(tids(await poller.poll())).toEqual(['NEW']);
		},
	);

	test('and a server without a clock leave it to ours', async () => {
		const odds = Array.from({ length: 2_500 }, (_, index) => dated(`X${index}`, FUTURE));
		const rows = [...odds, ...block(0)];
		server = await startRawServer((response) => {
			response.sendDate = false;
			response.setHeader('Content-Type', 'application/json');
			response.end(JSON.stringify({ message: 'OK', result: rows }));
		});
		const poller = trigger({}, server.url);
		expect(await poller.poll()).toEqual([]);
		rows.push(dated('NEW', Date.now()));
		expect(tids(await poller.poll())).toEqual(['NEW']);
	});
});
