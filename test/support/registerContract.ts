import { deepStrictEqual, strictEqual } from 'node:assert/strict';
import { randomUUID } from 'node:crypto';

import type { Home } from '../../nodes/shared/register/home';
import type { RegisterRow } from '../../nodes/shared/register/row';
import { registerRow } from './registerRows';

/** Opens the register anew, as another execution would. */
type Open = () => Home;

/**
 * What holds for every home of a register. The checks need no jest: they are made in a real n8n
 * too, where they share one table.
 */
export const REGISTER_CONTRACT: Record<string, (open: Open) => Promise<void>> = {
	'a key that was never written has no rows': async (open) => {
		await foundAre(open(), [newKey()], []);
	},

	'no keys have no rows, and no rows are written': async (open) => {
		await open().append([]);
		await foundAre(open(), [], []);
	},

	'a row is read as it was written': async (open) => {
		const row = registerRow({ key: newKey(), event: 'pending', settledBy: 'Ani' });
		await open().append([row]);
		await foundAre(open(), [row.key], [row]);
	},

	'texts are kept to the letter, whatever they look like': async (open) => {
		const rows = ODD_TEXTS.map((text) =>
			registerRow({
				key: `${newKey()}${text}`,
				reference: text,
				claim: `claim ${text}`,
				attempt: text,
				beneficiary: text,
				message: text,
				details: JSON.stringify({ text }),
			}),
		);
		await open().append(rows);
		await foundAre(open(), keysOf(rows), rows);
	},

	'a key that looks like an expression is a text': async (open) => {
		const rows = ['={{ 1 + 1 }}', '={{ $json.key }}', '=', '=2'].map((start) =>
			registerRow({ key: `${start} ${newKey()}` }),
		);
		await open().append(rows);
		await foundAre(open(), keysOf(rows), rows);
	},

	'numbers are kept to the last digit': async (open) => {
		const numbers = [0, 1, 1_000_000_000_000, Number.MAX_SAFE_INTEGER];
		const rows = numbers.map((amount) => registerRow({ key: newKey(), amount, atMs: amount }));
		await open().append(rows);
		await foundAre(open(), keysOf(rows), rows);
	},

	'only rows of the very keys are read': async (open) => {
		const key = newKey();
		const others = [`${key}1`, `1${key}`, key.toUpperCase(), `${key.slice(0, -1)}%`];
		const rows = [key, ...others, `${key.slice(0, -1)}_`, `${key.slice(0, -1)}*`].map((each) =>
			registerRow({ key: each }),
		);
		await open().append(rows);
		await foundAre(open(), [key], rows.slice(0, 1));
	},

	'all events of a key are read, also those of other claims': async (open) => {
		const key = newKey();
		const rows = [
			registerRow({ key }),
			registerRow({ key, event: 'failed', code: '-510', atMs: 2 }),
			registerRow({ key, claim: 'claim-2', atMs: 3 }),
			registerRow({ key, claim: 'claim-2', event: 'paid', atMs: 4 }),
		];
		for (const row of rows) await open().append([row]);
		await foundAre(open(), [key], rows);
	},

	'a key that is asked for twice gives its rows once': async (open) => {
		const row = registerRow({ key: newKey() });
		await open().append([row]);
		const between = Array.from({ length: 250 }, newKey);
		await foundAre(open(), [row.key, row.key, ...between, row.key], [row]);
	},

	'a character that a database may refuse does not keep the others out': async (open) => {
		const row = registerRow({ key: newKey(), message: 'before\0after' });
		await open().append([row]);
		await foundAre(open(), [row.key], [{ ...row, message: 'beforeafter' }]);
	},

	'more rows than are written or read at once': async (open) => {
		const rows = Array.from({ length: 1201 }, (_, at) =>
			registerRow({ key: newKey(), claim: `claim-${at}`, atMs: at }),
		);
		await open().append(rows);
		await foundAre(open(), keysOf(rows), rows);
	},

	'more rows of few keys than n8n reads at once': async (open) => {
		const keys = [newKey(), newKey(), newKey()];
		const rows = Array.from({ length: 1800 }, (_, at) =>
			registerRow({ key: keys[at % keys.length], claim: `claim-${at}`, atMs: at }),
		);
		await open().append(rows);
		await foundAre(open(), keys, rows);
	},

	'what was paid since a moment is told, with whom and how much': async (open) => {
		// Later than all that the other checks write.
		const since = 10 ** 14 + Number.parseInt(randomUUID().slice(0, 8), 16);
		const paid = (reference: string, atMs: number) =>
			registerRow({
				key: newKey(),
				event: 'paid',
				reference,
				amount: 7,
				beneficiary: '014 1',
				atMs,
			});
		await open().append([
			paid('before', since - 1),
			paid('then', since),
			registerRow({ key: newKey(), event: 'pending', reference: 'in doubt', atMs: since + 1 }),
		]);
		const found = await open().paidSince(since);
		const own = found.filter(({ reference }) => ['before', 'then', 'in doubt'].includes(reference));
		deepStrictEqual(own.length > 0 && own.map(({ reference }) => reference), ['then']);
		deepStrictEqual(
			own.map(({ amount, beneficiary }) => ({ amount, beneficiary })),
			[{ amount: 7, beneficiary: '014 1' }],
		);
	},

	'what is added is among what is read at once, beside what others have written': async (open) => {
		const keys = [newKey(), newKey()];
		const own = keys.map((key) => registerRow({ key, claim: 'own', event: 'claimed' }));
		const other = registerRow({ key: keys[0]!, claim: 'other' });
		const elsewhere = registerRow({ key: newKey(), event: 'paid' });
		await open().append([other]);
		const found = await open().appendAndRead([elsewhere, ...own], keys);
		deepStrictEqual(inOrder(found), inOrder([other, ...own]));
		await foundAre(open(), [elsewhere.key], [elsewhere]);
	},

	'more is added and read than at once': async (open) => {
		const rows = Array.from({ length: 1201 }, (_, at) =>
			registerRow({ key: newKey(), claim: `claim-${at}`, atMs: at }),
		);
		const found = await open().appendAndRead(rows, keysOf(rows));
		deepStrictEqual(inOrder(found), inOrder(rows));
	},

	'what several write at once is kept': async (open) => {
		const rows = Array.from({ length: 12 }, (_, at) =>
			registerRow({ key: newKey(), claim: `claim-${at}` }),
		);
		await Promise.all(rows.map(async (row) => await open().append([row])));
		await foundAre(open(), keysOf(rows), rows);
	},
};

const ODD_TEXTS = [
	'007',
	'1e3',
	'0x10',
	'true',
	'null',
	'undefined',
	'2026-11-30T00:00:00.000Z',
	' blanks around ',
	'{"json":[1]}',
	'={{ $json.key }}',
	'{{ 1 + 1 }}',
	'it\'s "quoted" \\ `${1}`',
	'two\nlines\tand a tab',
	'%_*?[a-z]',
	'Ünï©ødé 支付 💸',
	'x'.repeat(5000),
];

const newKey = (): string => `check|${randomUUID()}`;

const keysOf = (rows: readonly RegisterRow[]): string[] => rows.map(({ key }) => key);

async function foundAre(
	home: Home,
	keys: readonly string[],
	expected: readonly RegisterRow[],
): Promise<void> {
	const found = inOrder(await home.read(keys));
	// One by one: the difference of two long lists says nothing.
	inOrder(expected).forEach((row, at) => deepStrictEqual(found[at], row));
	strictEqual(found.length, expected.length);
}

const inOrder = (rows: readonly RegisterRow[]): RegisterRow[] => {
	const placeOf = ({ key, claim, event }: RegisterRow) => JSON.stringify([key, claim, event]);
	return [...rows].sort((a, b) => (placeOf(a) < placeOf(b) ? -1 : 1));
};
