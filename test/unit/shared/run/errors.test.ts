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
