import { ADVICE, failed, pending } from '../../../../nodes/shared/contract/verdict';
import { openJournal } from '../../../../nodes/shared/payment/journal';
import type { Identity } from '../../../../nodes/shared/payment/key';
import { SENT_OTHERWISE } from '../../../../nodes/shared/payment/ourVerdicts';
import { recall, verdictOfUnsendable } from '../../../../nodes/shared/payment/recall';
import { emptyJournal } from '../../../../nodes/shared/payment/savedJournal';

const identity = (changes: Partial<Identity> = {}): Identity => ({
	key: 'reference:INV-1',
	reference: 'INV-1',
	fingerprint: 'the same',
	pays: { amount: 50_000 },
	...changes,
});

/** Run 1 has sent INV-1 for item 2, and knows what became of it. */
function journal() {
	const opened = openJournal(emptyJournal());
	opened.claim('reference:INV-1', {
		run: 1,
		item: 2,
		fingerprint: 'the same',
		pays: { amount: 5 },
	});
	opened.record('reference:INV-1', pending('68', 'In process'));
	return opened;
}

test('a payment that nobody has sent is new', () => {
	expect(recall(openJournal(emptyJournal()), 1, 2, identity())).toEqual({ is: 'isNew' });
	expect(recall(journal(), 1, 3, identity({ key: 'reference:INV-2' }))).toEqual({ is: 'isNew' });
});

test.each([
	[1, 2],
	[1, 3],
	[4, 2],
])(
	'the same payment in run %d for item %d was sent, with the verdict that is known',
	(run, item) => {
		expect(recall(journal(), run, item, identity())).toEqual({
			is: 'wasSent',
			verdict: pending('68', 'In process'),
		});
	},
);

test('an item that was sent under another reference, or with other details, was sent otherwise', () => {
	expect(recall(journal(), 1, 2, identity({ key: 'reference:INV-2' }))).toEqual({
		is: 'wasSentOtherwise',
	});
	expect(recall(journal(), 1, 2, identity({ fingerprint: 'another' }))).toEqual({
		is: 'wasSentOtherwise',
	});
});

test.each([
	[1, 3],
	[4, 2],
])('another payment with that reference, in run %d of item %d, is refused', (run, item) => {
	expect(recall(journal(), run, item, identity({ fingerprint: 'another' }))).toEqual({
		is: 'refused',
		verdict: failed(
			'REFERENCE_CONFLICT',
			'Reference INV-1 was sent before by this execution, for amount 5, and here it is for amount 50000: one reference is one payment',
			ADVICE.otherReference,
		),
	});
});

test.each([
	[1, 2],
	[4, 2],
])(
	'a payment of which nobody knows what was sent was sent, whatever run %d pays for item %d',
	(run, item) => {
		const opened = openJournal(emptyJournal());
		opened.claim('reference:INV-1', { run: 1, item: 2, pays: {} });
		opened.record('reference:INV-1', pending('68', 'In process'));

		expect(recall(opened, run, item, identity())).toEqual({ is: 'wasSent' });
	},
);

test('an item that cannot be sent is refused, unless an earlier pass has sent it otherwise', () => {
	const refusal = failed('INVALID_INPUT', 'Amount is required', ADVICE.correct);

	expect(verdictOfUnsendable(journal(), 1, 3, refusal)).toBe(refusal);
	expect(verdictOfUnsendable(journal(), 4, 2, refusal)).toBe(refusal);
	expect(verdictOfUnsendable(journal(), 1, 2, refusal)).toBe(SENT_OTHERWISE);
});
