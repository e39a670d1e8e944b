import { ADVICE, type Verdict } from '../../../../nodes/shared/contract/verdict';
import { openJournal } from '../../../../nodes/shared/payment/journal';
import {
	emptyJournal,
	type JournalEntry,
	type SavedJournal,
} from '../../../../nodes/shared/payment/savedJournal';

const KEY = 'reference:1';

const entry = (changes: Partial<JournalEntry> = {}): JournalEntry => ({
	run: 0,
	item: 0,
	fingerprint: 'f',
	pays: { amount: 5 },
	...changes,
});

const success: Verdict = { outcome: 'success', code: '00', message: 'OK', advice: ADVICE.done };

/** A journal as another process finds it, with a line for each payment, whatever stands in it. */
const savedWith = (lines: Record<string, string>): SavedJournal => ({ ...emptyJournal(), lines });

const inAnotherProcess = (saved: SavedJournal) => openJournal(structuredClone(saved));

test('a payment is found by its key, and by its run and item, once it is claimed', () => {
	const journal = openJournal(emptyJournal());
	expect(journal.find(KEY)).toBeUndefined();
	expect(journal.findItem(2, 7)).toBeUndefined();
	expect(journal.hasSent(2)).toBe(false);

	journal.claim(KEY, entry({ run: 2, item: 7 }));
	expect(journal.find(KEY)).toEqual(entry({ run: 2, item: 7 }));
	expect(journal.findItem(2, 7)).toEqual(entry({ run: 2, item: 7 }));
	expect(journal.findItem(7, 2)).toBeUndefined();
	expect(journal.hasSent(2)).toBe(true);
	expect(journal.hasSent(7)).toBe(false);
});

test.each([
	[0, 0],
	[0, 1],
	[1, 1],
])('a payment of run %i, item %i is that of no other run or item', (run, item) => {
	const journal = openJournal(emptyJournal());
	journal.claim(KEY, entry({ run, item }));

	expect(journal.findItem(run, item)).toBeDefined();
	expect(journal.findItem(run, 2)).toBeUndefined();
	expect(journal.findItem(2, item)).toBeUndefined();
	expect(journal.hasSent(2)).toBe(false);
});

test('a claim is saved before anything else happens, and a verdict when there is one', () => {
	const saved = emptyJournal();
	const journal = openJournal(saved);
	journal.claim(KEY, entry());
	expect(inAnotherProcess(saved).find(KEY)).toEqual(entry());

	journal.record(KEY, success);
	expect(journal.find(KEY)).toEqual(entry({ verdict: success }));
	expect(inAnotherProcess(saved).find(KEY)).toEqual(entry({ verdict: success }));
});

test('a verdict of what was never claimed is saved nowhere', () => {
	const saved = emptyJournal();
	openJournal(saved).record(KEY, success);

	expect(saved).toEqual(emptyJournal());
});

test('a claim that cannot be written is thrown, and leaves nothing behind', () => {
	const saved = { ...emptyJournal(), lines: Object.freeze({}) };
	const journal = openJournal(saved);

	expect(() => journal.claim(KEY, entry())).toThrow();
	expect(journal.find(KEY)).toBeUndefined();
	expect(journal.findItem(0, 0)).toBeUndefined();
	expect(journal.hasSent(0)).toBe(false);
});

test('what one opens, all that open the same see', () => {
	const saved = emptyJournal();
	const [one, other] = [openJournal(saved), openJournal(saved)];
	one.claim(KEY, entry());

	expect(other.find(KEY)).toEqual(entry());
});

test.each(['toString', '__proto__', 'constructor'])('no payment has the key %s', (key) => {
	expect(openJournal(emptyJournal()).find(key)).toBeUndefined();
});

describe.each(['', '{', '[]', 'null', '0|1|f|0|00|0|1|[5]', '{"run":0,"item":0}'])(
	'with a line that cannot be read: %j',
	(line) => {
		const journal = () => openJournal(savedWith({ [KEY]: line, 'reference:2': '[0,1,"f"]' }));

		test('its payment was sent, and nobody knows more', () => {
			const found = journal().find(KEY);

			expect(found).toBeDefined();
			expect(found?.fingerprint).toBeUndefined();
			expect(found?.verdict).toBeUndefined();
		});

		test('it may be that of any item in any turn', () => {
			expect(journal().findItem(0, 0)).toBeDefined();
			expect(journal().findItem(5, 5)).toBeDefined();
			expect(journal().hasSent(5)).toBe(true);
		});

		test('the other lines are read as ever', () => {
			expect(journal().find('reference:2')).toMatchObject({ run: 0, item: 1, fingerprint: 'f' });
			expect(journal().findItem(0, 1)).toMatchObject({ fingerprint: 'f' });
			expect(journal().find('reference:3')).toBeUndefined();
		});

		test('a later verdict does not make it readable', () => {
			const saved = savedWith({ [KEY]: line });
			openJournal(saved).record(KEY, success);
			const again = inAnotherProcess(saved);

			expect(again.find(KEY)?.fingerprint).toBeUndefined();
			expect(again.findItem(9, 9)).toBeDefined();
		});
	},
);

describe('with entries that version 0.1 has saved', () => {
	test('they count like lines', () => {
		const earlier = { [KEY]: entry({ run: 1, item: 4, verdict: success }) };
		const journal = openJournal(emptyJournal(), earlier);

		expect(journal.find(KEY)).toEqual(entry({ run: 1, item: 4, verdict: success }));
		expect(journal.findItem(1, 4)).toBeDefined();
		expect(journal.hasSent(1)).toBe(true);
	});

	test('a later verdict is saved in a line, which counts from then on', () => {
		const saved = emptyJournal();
		const earlier = { [KEY]: entry() };
		openJournal(saved, structuredClone(earlier)).record(KEY, success);

		expect(openJournal(structuredClone(saved), earlier).find(KEY)).toEqual(
			entry({ verdict: success }),
		);
	});
});
