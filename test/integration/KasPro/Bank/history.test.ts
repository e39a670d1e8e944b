import { call, type Fields } from '../../../support/runOperation';
import { RICH, useKasPro } from '../../../support/useKasPro';

const { sandbox, bank, sent, answer } = useKasPro();

const answerRows = (result: object[]) =>
	answer(sandbox.kasProBank.paths.history, { message: 'OK', result });
beforeEach(() => answerRows(ROWS));

const row = (id: number, creationDate: string | undefined, tid = `T${id}`) => ({
	id,
	tid,
	creationDate,
	type: 'IN',
	inOut: 'IN',
	amount: '1000',
	totalAmount: '1000',
});

/** The fourth has no date of its own, but one in its tid: 30 March, 01:00 in Jakarta. */
const ROWS = [
	row(1, '2026-03-29T16:59:59.000+0000'),
	row(2, '2026-03-29T17:00:00.000+0000'),
	row(3, '2026-03-30T17:00:00.000+0000'),
	row(4, undefined, '20260330010000000431070141'),
	row(5, '2026-03-29T17:00:00.000+0000', 'T2'),
];

const history = (fields: Fields = {}) =>
	call('transaction: getAll', { mobileNumber: RICH, ...fields });
const tids = async (fields: Fields) =>
	(await bank.read(history(fields))).map(({ tid }) => (tid as string).slice(0, 8));

test('the history has each movement once, the newest first, up to the limit', async () => {
	expect(await tids({ returnAll: true })).toEqual(['T3', '20260330', 'T2', 'T1']);
	expect(await tids({ limit: 2 })).toEqual(['T3', '20260330']);
	expect(await tids({ limit: 2, simplify: false })).toEqual(['T3', '20260330']);
});

test('the raw history is all that KasPro lists, with amounts as integers and ids as text', async () => {
	const items = await bank.read(history({ returnAll: true, simplify: false }));
	expect(items).toHaveLength(5);
	expect(items.map(({ id }) => id)).toEqual(['3', '4', '5', '2', '1']);
	expect(items[2]).toMatchObject({ id: '5', tid: 'T2', amount: 1_000, totalAmount: 1_000 });
});

test('the history shows movements of every status, a state of one each', async () => {
	const rows = [
		{ ...row(1, '2026-03-29T17:00:00.000+0000'), status: 'Pending' },
		{ ...row(2, '2026-03-29T17:00:00.000+0000', 'T1'), status: 'Success' },
		{ ...row(3, '2026-03-29T18:00:00.000+0000'), status: 'Cancelled' },
	];
	answerRows(rows);
	const items = await bank.read(history({ returnAll: true }));
	expect(items.map(({ tid, status }) => [tid, status])).toEqual([
		['T3', 'Cancelled'],
		['T1', 'Success'],
		['T1', 'Pending'],
	]);
});

test('an amount that may be fifty or fifty thousand stays as it came', async () => {
	const odd = {
		...row(1, undefined),
		amount: '50.000',
		balanceBefore: '50.000',
		balanceAfter: '7.50',
	};
	answerRows([odd]);
	expect(await bank.read(history({ simplify: false }))).toMatchObject([
		{ amount: '50.000', balanceBefore: '50.000', balanceAfter: '7.50', totalAmount: 1_000 },
	]);
});

test.each([
	[{ createdAfter: '2026-03-30' }, ['T3', '20260330', 'T2']],
	[{ createdBefore: '2026-03-31' }, ['20260330', 'T2', 'T1']],
	[{ createdAfter: '2026-03-30', createdBefore: '2026-03-31' }, ['20260330', 'T2']],
	[{ createdAfter: '2026-03-30T17:00:00Z' }, ['T3']],
])('%j is a period in Jakarta time', async (additionalFields, expected) => {
	expect(await tids({ returnAll: true, additionalFields })).toEqual(expected);
});

test('query parameters of the contract are sent along', async () => {
	await bank.read(history({ additionalFields: { additionalQuery: '{ "page": 2 }' } }));
	expect(sent()[0]!.query).toEqual({ mobileNumber: RICH, page: '2' });
});

test.each([
	[{ additionalFields: { createdAfter: 'last week' } }, 'Created After must be a date'],
	[{ additionalFields: { additionalQuery: '[1]' } }, 'must be a JSON object'],
	[{ mobileNumber: 'me' }, 'must have digits only'],
	[{ limit: 0 }, 'Limit must be a whole number from 1'],
])('%j is refused before anything is sent', async (fields, fault) => {
	const { error } = await bank.run(history(fields));
	expect(error?.description).toContain(fault);
	expect(sent()).toEqual([]);
});
