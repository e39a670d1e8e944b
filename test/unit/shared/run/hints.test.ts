import type { NodeExecutionHint } from 'n8n-workflow';

import type { LookAlike } from '../../../../nodes/shared/payment/lookAlikes';
import { addHints } from '../../../../nodes/shared/run/hints';
import type { Sums } from '../../../../nodes/shared/run/sums';
import { fakeNode } from '../../../support/fakeNode';

const NONE = { count: 0, amountIdr: 0 };
const NOTHING: Sums = {
	success: NONE,
	paidNow: NONE,
	paidBefore: NONE,
	pending: NONE,
	failed: NONE,
};

function hintsFor(sums: Partial<Sums>, alike: [string, LookAlike][] = []) {
	const hints: NodeExecutionHint[] = [];
	const { node } = fakeNode();
	node.addExecutionHints = (...more) => hints.push(...more);
	addHints(node, { ...NOTHING, ...sums }, new Map(alike));
	return hints;
}

test('each outcome is counted and added up, in the order of the outputs', () => {
	const hints = hintsFor({
		paidNow: { count: 2, amountIdr: 100_000 },
		paidBefore: { count: 38, amountIdr: 1_900_000 },
		pending: { count: 1, amountIdr: 50_000 },
		failed: { count: 1, amountIdr: 50_000 },
	});

	expect(hints).toEqual([
		{
			message:
				'2 paid, Rp100.000; 38 paid before, Rp1.900.000; 1 to look up, Rp50.000; 1 not paid, Rp50.000',
			location: 'outputPane',
		},
	]);
});

test('what has no amount is counted only', () => {
	expect(hintsFor({ paidNow: { count: 1, amountIdr: 0 } })[0]?.message).toBe('1 paid');
});

test('nothing is said of nothing', () => {
	expect(hintsFor({})).toEqual([]);
});

test.each<[[string, LookAlike][], string]>([
	[[['B', { reference: 'A' }]], 'Look twice: B pays the same amount to the same account as A'],
	[
		[
			['B', { reference: 'A', isPaid: true }],
			['C', { reference: 'A' }],
			['D', { reference: 'A' }],
		],
		'Look twice: B pays the same amount to the same account as A, which was paid today, and 2 more like it',
	],
])('rows that look alike are a warning (%j)', (alike, message) => {
	expect(hintsFor({ paidNow: { count: 1, amountIdr: 1 } }, alike)[1]).toEqual({
		message,
		type: 'warning',
		location: 'outputPane',
	});
});
