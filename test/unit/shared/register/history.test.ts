import { readPast } from '../../../../nodes/shared/register/history';
import { EVENTS, type RegisterEvent } from '../../../../nodes/shared/register/row';
import { registerRow } from '../../../support/registerRows';

/** Rows of one claim, one for each event. */
const rowsOf = (...events: RegisterEvent[]) => events.map((event) => registerRow({ event }));

/** What the past says of one claim. */
function verdictOn(...events: RegisterEvent[]): string {
	const { paid, open } = readPast(rowsOf(...events));
	if (paid) return 'paid';
	return open.length > 0 ? 'open' : 'closed';
}

test('nothing is known of no rows', () => {
	expect(readPast([])).toEqual({ paid: undefined, open: [] });
});

test.each<[RegisterEvent, string]>([
	['claimed', 'open'],
	['pending', 'open'],
	['withdrawn', 'closed'],
	['failed', 'closed'],
	['paid', 'paid'],
])('a claim whose last word is "%s" is %s, in whatever order its rows come', (event, is) => {
	expect(verdictOn('claimed', event)).toBe(is);
	expect(verdictOn(event, 'claimed')).toBe(is);
	expect(verdictOn(event)).toBe(is);
});

test('what was paid stays paid, whatever else is written about it', () => {
	for (const event of EVENTS) {
		expect(verdictOn('paid', event)).toBe('paid');
		expect(verdictOn(event, 'paid')).toBe('paid');
	}
});

test('what was pending is closed by what is certain', () => {
	expect(verdictOn('claimed', 'pending', 'failed')).toBe('closed');
	expect(verdictOn('failed', 'pending', 'claimed')).toBe('closed');
});

test('claims are told apart by their tokens, and each keeps its own words', () => {
	const { paid, open } = readPast([
		registerRow({ claim: 'a', details: '{"id":1,"name":"A"}' }),
		registerRow({ claim: 'b', details: '{"id":2}' }),
		registerRow({ claim: 'c', event: 'withdrawn' }),
		registerRow({ claim: 'a', event: 'pending', code: '68', details: '{"name":"B"}' }),
	]);

	expect(paid).toBeUndefined();
	expect(open).toMatchObject([
		{ token: 'a', state: 'pending', row: { code: '68' }, kept: { id: 1, name: 'B' } },
		{ token: 'b', state: 'claimed', kept: { id: 2 } },
	]);
});

test('a claim is as old as its claim says, not as its end', () => {
	const rows = [registerRow({ atMs: 100 }), registerRow({ event: 'pending', atMs: 900 })];

	expect(readPast(rows).open[0]?.claimedAtMs).toBe(100);
	expect(readPast([...rows].reverse()).open[0]?.claimedAtMs).toBe(100);
});

test('a claim that is given twice, or whose own row is missing, is as young as it can be', () => {
	const twice = [registerRow({ atMs: 100 }), registerRow({ atMs: 300 })];
	const missing = [100, 900].map((atMs) => registerRow({ event: 'pending', atMs }));

	expect(readPast(twice).open[0]?.claimedAtMs).toBe(300);
	expect(readPast(missing).open[0]?.claimedAtMs).toBe(900);
});

test.each(['', 'no JSON', '[1]', 'null'])(
	'details that are no object keep nothing (%j)',
	(details) => {
		expect(readPast([registerRow({ details })]).open[0]?.kept).toEqual({});
	},
);
