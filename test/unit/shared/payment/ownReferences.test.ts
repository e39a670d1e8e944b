import type { IDataObject } from 'n8n-workflow';

import { giveReferences } from '../../../../nodes/shared/payment/ownReferences';
import { PAYMENT } from '../../../support/madeUpOperations';

const itemsOf = (...rows: IDataObject[]) =>
	rows.map((fields, index) => ({ index, fields, options: {}, faults: [] as string[] }));

let made = 0;
const GIVING = { ...PAYMENT, ownReference: { field: 'reference', make: () => `own-${++made}` } };

beforeEach(() => (made = 0));

test('an item without a reference gets one, which is kept; one with a reference keeps its own', () => {
	const given = {};
	const items = itemsOf({}, { reference: 'INV-1' }, {});
	giveReferences(GIVING, items, 3, given);

	expect(items.map(({ fields }) => fields.reference)).toEqual(['own-1', 'INV-1', 'own-2']);
	expect(given).toEqual({ '3:0': 'own-1', '3:2': 'own-2' });
});

test('a second pass of the same run gives the same reference, and another run a new one', () => {
	const given = { '3:0': 'kept' };
	const [again, later] = [itemsOf({}), itemsOf({})];
	giveReferences(GIVING, again, 3, given);
	giveReferences(GIVING, later, 4, given);

	expect([again, later].map(([item]) => item?.fields.reference)).toEqual(['kept', 'own-1']);
});

test('an invalid item gets none, and neither does any where the operation makes none', () => {
	const given = {};
	const [invalid] = itemsOf({});
	invalid?.faults.push('Amount is required');
	if (invalid) giveReferences(GIVING, [invalid], 0, given);
	const plain = itemsOf({});
	giveReferences(PAYMENT, plain, 0, given);

	expect([invalid?.fields, plain[0]?.fields, given]).toEqual([{}, {}, {}]);
});
