import { pending } from '../../../../nodes/shared/contract/verdict';
import { openJournal, type JournalEntry } from '../../../../nodes/shared/payment/journal';

const entry = (run: number, item: number): JournalEntry => ({
	run,
	item,
	fingerprint: 'f',
	pays: {},
});

test('a payment that is claimed is found by its key, by its place, and by its run', () => {
	const journal = openJournal({});
	expect([journal.find('a'), journal.findItem(1, 2), journal.hasSent(1)]).toEqual([
		undefined,
		undefined,
		false,
	]);
	const claimed = entry(1, 2);
	journal.claim('a', claimed);

	expect(journal.find('a')).toBe(claimed);
	expect(journal.findItem(1, 2)).toBe(claimed);
	expect(journal.hasSent(1)).toBe(true);
	expect(journal.find('b')).toBeUndefined();
	expect(journal.findItem(2, 1)).toBeUndefined();
	expect(journal.hasSent(2)).toBe(false);
});

test('the entries of an earlier pass are there again, with the verdict', () => {
	const entries = {};
	const earlier = openJournal(entries);
	earlier.claim('a', entry(0, 1));
	earlier.record('a', pending('68', 'In process'));
	const journal = openJournal(structuredClone(entries));

	expect(journal.find('a')).toEqual({ ...entry(0, 1), verdict: pending('68', 'In process') });
	expect(journal.findItem(0, 1)).toEqual(journal.find('a'));
	expect(journal.hasSent(0)).toBe(true);
});

test('a verdict of a payment that nobody claimed is not kept', () => {
	const entries = {};
	openJournal(entries).record('a', pending('68', ''));

	expect(entries).toEqual({});
});

test.each(['constructor', '__proto__', 'toString'])('"%s" was sent by nobody', (key) => {
	expect(openJournal({}).find(key)).toBeUndefined();
});
