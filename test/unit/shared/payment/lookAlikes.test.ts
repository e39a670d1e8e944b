import type { IDataObject } from 'n8n-workflow';

import { findLookAlikes, lookAlikeWarning } from '../../../../nodes/shared/payment/lookAlikes';
import { PAYMENT } from '../../../support/madeUpOperations';
import { INVOICE, itemsOf } from '../../../support/payInvoices';

const alike = (...rows: IDataObject[]) => [
	...findLookAlikes(PAYMENT, itemsOf(...rows.map((row) => ({ ...INVOICE, ...row })))),
];

test('rows with one account and amount and other references look like the first of them', () => {
	expect(alike({}, { reference: 'B' }, { reference: 'C' })).toEqual([
		['B', { reference: 'INV-1' }],
		['C', { reference: 'INV-1' }],
	]);
	expect(lookAlikeWarning({ reference: 'INV-1' })).toBe(
		'Pays the same amount to the same account as INV-1: are they two payments?',
	);
	expect(lookAlikeWarning({ reference: 'INV-1', isPaid: true })).toBe(
		'Pays the same amount to the same account as INV-1, which was paid today: are they two payments?',
	);
});

test.each<[string, IDataObject]>([
	['amount', { reference: 'B', amount: 1 }],
	['account', { reference: 'B', account: '1' }],
	['reference, which is the same', {}],
	['spelling of the reference', { reference: ' INV-1 ' }],
	['reference, which is none', { reference: '' }],
])('another %s does not', (_, row) => {
	expect(alike({}, row)).toEqual([]);
});

test('a row that cannot be sent looks like nothing', () => {
	const items = itemsOf(INVOICE, { ...INVOICE, reference: 'B' });
	items[0]?.faults.push('no');

	expect([...findLookAlikes(PAYMENT, items)]).toEqual([]);
});
