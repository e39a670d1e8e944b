import { emptyJournal } from '../../../../nodes/shared/payment/savedJournal';
import { executionMemory, runIndexOf } from '../../../../nodes/shared/run/executionMemory';
import { fakeNode } from '../../../support/fakeNode';

test('an execution remembers nothing at first, and later what was remembered before', () => {
	const context = {};
	const { node } = fakeNode({ context, runIndex: 3 });
	expect(executionMemory(node)).toEqual({
		journal: emptyJournal(),
		references: {},
		changes: {},
	});
	executionMemory(node).references['3:0'] = 'INV-1';

	expect(executionMemory(node).references).toEqual({ '3:0': 'INV-1' });
	expect(context).toMatchObject({ references: { '3:0': 'INV-1' } });
});

test('what a saved execution holds is kept', () => {
	const sent = { a: { run: 0, item: 0, fingerprint: 'f', pays: {} } };
	const journal = { ...emptyJournal(), lines: { b: '[0,1,"f",null,0]' } };
	const references = { '0:1': 'INV-1' };
	const changes = { '0:0': { items: [] } };
	const saved = { sent, journal, references, changes, facts: { '014': 5 } };
	const { node } = fakeNode({ context: structuredClone(saved) });

	expect(executionMemory(node)).toEqual(saved);
});

test('it is that of the node, and not of the whole flow', () => {
	const { node } = fakeNode();
	node.getContext = (type) => (type === 'node' ? { facts: {} } : {});

	expect(executionMemory(node).facts).toEqual({});
});

test('a turn of a loop has its number', () => {
	expect(runIndexOf(fakeNode({ runIndex: 3 }).node)).toBe(3);
});
