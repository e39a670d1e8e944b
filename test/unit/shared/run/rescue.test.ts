import { ADVICE } from '../../../../nodes/shared/contract/verdict';
import { rescuePayments } from '../../../../nodes/shared/run/rescue';
import { fakeNode, type FakeOptions } from '../../../support/fakeNode';

const BROKEN = new Error('Out of memory');

const rescue = (sent: number[], goesOn: boolean, options: FakeOptions = {}) =>
	rescuePayments(fakeNode({ items: [{}, {}, {}], ...options }).node, new Set(sent), BROKEN, goesOn);

const item = (index: number, outcome: string, code: string, advice: string) => ({
	json: { outcome, reference: '', code, message: 'Out of memory', advice },
	pairedItem: { item: index },
});
const maybe = (index: number) => item(index, 'pending', 'INTERNAL_ERROR', ADVICE.lookUp);
const never = (index: number) => item(index, 'failed', 'NOT_SENT', ADVICE.notSent);

test('what may be on the wire is pending, and what is not has failed', () => {
	for (const goesOn of [true, false]) {
		expect(rescue([1], goesOn)).toEqual([[], [maybe(1)], [never(0), never(2)]]);
	}
});

test('an earlier pass of this run counts, and another run does not', () => {
	const context = {
		sent: {
			a: { run: 3, item: 2, fingerprint: 'f', pays: {} },
			b: { run: 2, item: 0, fingerprint: 'f', pays: {} },
		},
	};

	expect(rescue([], false, { context, runIndex: 3 })).toEqual([
		[],
		[maybe(2)],
		[never(0), never(1)],
	]);
});

test('when nothing was sent the error is thrown, unless the run goes on', () => {
	expect(() => rescue([], false)).toThrow('Out of memory');
	expect(rescue([], true)).toEqual([[], [], [never(0), never(1), never(2)]]);
});

test('when nobody can tell what an earlier pass has sent, all of it may be on the wire', () => {
	const { node } = fakeNode({ items: [{}, {}] });
	node.getContext = () => {
		throw new Error('No context');
	};

	expect(rescuePayments(node, new Set(), BROKEN, false)).toEqual([[], [maybe(0), maybe(1)], []]);
});
