import { NodeApiError, NodeOperationError } from 'n8n-workflow';

import type { Item } from '../../../../nodes/shared/contract/item';
import { invalidItemsError, unexpectedError } from '../../../../nodes/shared/run/errors';
import { fakeNode } from '../../../support/fakeNode';

const NODE = fakeNode().node.getNode();

const invalid = (index: number, ...faults: string[]): Item => ({
	index,
	fields: {},
	options: {},
	faults,
});

test('one error names every invalid item, and each fault once', () => {
	const items = [
		invalid(0, 'Amount is required'),
		invalid(1, 'Amount is required', 'Bank is unknown'),
		invalid(4, 'Bank is unknown'),
	];
	const error = invalidItemsError(NODE, items, 9);

	expect(error).toMatchObject({
		message: 'Nothing was sent: 3 of 9 items cannot be used (items 0 to 1 and 4)',
		level: 'warning',
		node: { parameters: {} },
	});
	expect(error.description).toBe(
		[
			'Items 0 to 1: Amount is required.',
			'Items 1 and 4: Bank is unknown.',
			'Items are counted from 0. Correct them and run again: that is safe.',
		].join('<br>\n'),
	);
});

test('a single item is one item', () => {
	const error = invalidItemsError(NODE, [invalid(3, 'Amount is required')], 5);

	expect(error.message).toContain('(item 3)');
	expect(error.description).toMatch(/^Item 3: Amount is required\.<br>/);
});

test('a fault that ends in a question has no full stop behind it', () => {
	const error = invalidItemsError(NODE, [invalid(3, 'Bank is unknown: did you mean BCA?')], 5);

	expect(error.description).toMatch(/^Item 3: Bank is unknown: did you mean BCA\?<br>/);
});

test('more than ten places are counted, and not named', () => {
	const places = (count: number) =>
		invalidItemsError(
			NODE,
			Array.from({ length: count }, (_, index) => invalid(index * 2, 'Amount is required')),
			99,
		).message;

	expect(places(10)).toContain('16 and 18)');
	expect(places(11)).toContain('(items in 11 places)');
});

test('items are called by the names that their user knows, where all have one', () => {
	const names = ['PAY-1', 'PAY-2', '', 'PAY-4', 'PAY-5'];
	const nameOf = ({ index }: Item) => names[index] ?? `PAY-${index}`;
	const named = [invalid(1, 'Amount is required'), invalid(4, 'Amount is required')];

	expect(invalidItemsError(NODE, named, 9, nameOf)).toMatchObject({
		message: 'Nothing was sent: 2 of 9 items cannot be used (PAY-2 and PAY-5)',
		description:
			'PAY-2 and PAY-5: Amount is required.<br>\nCorrect them and run again: that is safe.',
	});
	const some = [...named, invalid(2, 'Bank is unknown')];
	expect(invalidItemsError(NODE, some, 9, nameOf).message).toContain('(items 1, 4 and 2)');
});

test('of many faults and many names the first ten are told, and how many more there are', () => {
	const rows = Array.from({ length: 15 }, (_, index) => invalid(index, `Fault ${index}`, 'Late'));
	const error = invalidItemsError(NODE, rows, 99, ({ index }) => `PAY-${index}`);

	expect(error.message).toMatch(/\(PAY-0, .*, PAY-9 and 5 more\)$/);
	expect(error.description).toContain('And 6 more faults.');
	expect(error.description?.split('<br>')).toHaveLength(12);
});

describe('what was thrown and not expected', () => {
	test.each([
		new NodeApiError(NODE, { message: 'Refused' }),
		new NodeOperationError(NODE, 'Not possible'),
	])('stays as it is where it is an error of ours: %s', (error) => {
		expect(unexpectedError(NODE, error)).toBe(error);
	});

	test('is told in its own words, without what was typed into the node', () => {
		const error = unexpectedError(NODE, new TypeError('x is not a function'));

		expect(error).toBeInstanceOf(NodeOperationError);
		expect(error).toMatchObject({ message: 'x is not a function', node: { parameters: {} } });
	});
});
