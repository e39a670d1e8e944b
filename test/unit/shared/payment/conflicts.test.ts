import type { IDataObject } from 'n8n-workflow';

import type { Item } from '../../../../nodes/shared/contract/item';
import { describeConflict, refuseConflicts } from '../../../../nodes/shared/payment/conflicts';
import { PAYMENT } from '../../../support/madeUpOperations';

const itemsOf = (...rows: IDataObject[]): Item[] =>
	rows.map((fields, index) => ({ index, fields, options: {}, faults: [] }));

const INVOICE = { reference: 'INV-1', account: '0812', amount: 50_000 };

test('items with one reference and the same details are one payment', () => {
	const items = itemsOf(INVOICE, { ...INVOICE }, INVOICE);
	refuseConflicts(PAYMENT, items);

	expect(items.flatMap(({ faults }) => faults)).toEqual([]);
});

test('a later item with the same reference and another amount is refused', () => {
	const items = itemsOf({ ...INVOICE, reference: 'INV-0' }, INVOICE, { ...INVOICE, amount: 7 });
	refuseConflicts(PAYMENT, items);

	expect(items.map(({ faultCode }) => faultCode)).toEqual([
		undefined,
		undefined,
		'REFERENCE_CONFLICT',
	]);
	expect(items[2]?.faults).toEqual([
		'Reference INV-1 is also that of item 1, for account "0812", amount 50000, and here it is for account "0812", amount 7: one reference is one payment',
	]);
});

test('details that are not shown are a conflict too, but a PIN is none', () => {
	const items = itemsOf(
		{ ...INVOICE, note: 'a', pin: '1' },
		{ ...INVOICE, note: 'a', pin: '2' },
		{
			...INVOICE,
			note: 'b',
		},
	);
	refuseConflicts(PAYMENT, items);

	expect(items.map(({ faults }) => faults.length)).toEqual([0, 0, 1]);
	expect(items[2]?.faults[0]).toContain('with other details');
});

test('items without a reference do not meet, and an invalid item takes none', () => {
	const items = itemsOf({ account: '1' }, { account: '2' }, INVOICE, { ...INVOICE, amount: 7 });
	items[2]?.faults.push('Amount is required');
	refuseConflicts(PAYMENT, items);

	expect(items.map(({ faults }) => faults.length)).toEqual([0, 0, 1, 0]);
});

test('a reference with a character that nobody can see is refused, and claims nothing', () => {
	const items = itemsOf({ ...INVOICE, reference: 'INV\u200b1' }, { reference: 'INV\u200b1' });
	refuseConflicts(PAYMENT, items);

	expect(items.map(({ faults, faultCode }) => [faults.length, faultCode])).toEqual([
		[1, undefined],
		[1, undefined],
	]);
	expect(items[0]?.faults[0]).toContain('"INV\u200b1"');
});

test('a conflict shows both payments, and names other details where these are the same', () => {
	const there = { account: '1' };
	expect(describeConflict('R', 'was sent,', there, { account: '2' })).toBe(
		'Reference R was sent, for account "1", and here it is for account "2": one reference is one payment',
	);
	expect(describeConflict('R', 'was sent,', there, { ...there })).toBe(
		'Reference R was sent, with other details: one reference is one payment',
	);
});
