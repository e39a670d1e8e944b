import type { IDataObject } from 'n8n-workflow';

import type { MoneyOperation } from '../../../../nodes/shared/contract/operation';
import { digestOf, refuseUnapproved } from '../../../../nodes/shared/payment/approval';
import { PAYMENT } from '../../../support/madeUpOperations';
import { INVOICE, INVOICES, itemsOf } from '../../../support/payInvoices';

const digest = (rows: IDataObject[], operation: MoneyOperation = PAYMENT) =>
	digestOf(operation, itemsOf(...rows));

const DIGEST = digest(INVOICES);

test('a digest is short, and the same for the same rows in any order', () => {
	expect(DIGEST).toMatch(/^[0-9a-f]{16}$/);
	expect(digest([...INVOICES].reverse())).toBe(DIGEST);
	expect(digest(INVOICES.map((row) => ({ ...row, note: 'not paid' })))).toBe(DIGEST);
	expect(digest(INVOICES.map((row) => ({ ...row, reference: ` ${row.reference} ` })))).toBe(DIGEST);
});

test.each<[string, IDataObject[]]>([
	['an amount', [{ ...INVOICES[0], amount: 1 }, ...INVOICES.slice(1)]],
	['an account', [{ ...INVOICES[0], account: '1' }, ...INVOICES.slice(1)]],
	['a reference', [{ ...INVOICES[0], reference: 'X' }, ...INVOICES.slice(1)]],
	['a row less', INVOICES.slice(1)],
	['a row more', [...INVOICES, { ...INVOICE, reference: 'INV-9' }]],
	['a row twice', [...INVOICES, INVOICES[0] ?? {}]],
])('%s makes another one', (_, rows) => {
	expect(digest(rows)).not.toBe(DIGEST);
});

test('what counts as content where more is remembered makes another one too', () => {
	const operation = { ...PAYMENT, remembered: { content: ['account', 'amount', 'note'] } };
	const noted = INVOICES.map((row) => ({ ...row, note: 'a' }));

	expect(digest(noted, operation)).not.toBe(digest(INVOICES, operation));
});

describe('rows that somebody has approved', () => {
	const refused = (approvedDigest: unknown, rows: IDataObject[] = INVOICES) => {
		const items = itemsOf(...rows);
		const [, second] = items;
		if (second) second.options.approvedDigest = approvedDigest as string;
		refuseUnapproved(PAYMENT, items);
		return items.map(({ faultCode, faults }) => [faultCode, ...faults]);
	};
	const NONE = INVOICES.map(() => [undefined]);

	test.each([DIGEST, ` ${DIGEST}\n`])('are sent (%j)', (given) => {
		expect(refused(given)).toEqual(NONE);
	});

	test.each([undefined, '', '  '])('are not asked for where no digest is given (%j)', (given) => {
		expect(refused(given)).toEqual(NONE);
	});

	test('are all that is sent: with others, none is', () => {
		const why = `The rows are not those that were approved: their digest is ${DIGEST}, and 00 was approved`;

		expect(refused('00')).toEqual(INVOICES.map(() => ['NOT_APPROVED', why]));
	});

	test('keep the code of a fault that was there before', () => {
		const items = itemsOf(INVOICE);
		const [item] = items;
		Object.assign(item?.options ?? {}, { approvedDigest: '00' });
		Object.assign(item ?? {}, { faultCode: 'REFERENCE_CONFLICT', faults: ['twice'] });
		refuseUnapproved(PAYMENT, items);

		expect(item).toMatchObject({ faultCode: 'REFERENCE_CONFLICT' });
		expect(item?.faults).toHaveLength(2);
	});
});
