import type { IDataObject } from 'n8n-workflow';

import {
	identify,
	paysOf,
	referenceOf,
	withoutSecrets,
} from '../../../../nodes/shared/payment/key';
import { PAYMENT } from '../../../support/madeUpOperations';

const item = (fields: IDataObject, index = 0) => ({ index, fields, options: {}, faults: [] });

const INVOICE = { reference: 'INV-1', account: '0812', amount: 50_000 };

test('a payment is known by its reference, whatever item and run it is of', () => {
	const here = identify(PAYMENT, item(INVOICE, 1), 0);
	const there = identify(PAYMENT, item({ ...INVOICE, reference: ' INV-1 ' }, 2), 3);

	expect(here).toMatchObject({ key: 'reference:INV-1', reference: 'INV-1' });
	expect(there.key).toBe(here.key);
	expect(referenceOf(PAYMENT, item({ reference: ' INV-1 ' }))).toBe('INV-1');
});

test('one without a reference is known by run, item and content', () => {
	const rest = { account: '0812', amount: 50_000 };
	const key = (fields: IDataObject, index: number, runIndex: number) =>
		identify(PAYMENT, item(fields, index), runIndex).key;
	const same = key(rest, 1, 2);

	expect(same).toMatch(/^item:2:1:[\da-f]{32}$/);
	expect(key({ ...rest }, 1, 2)).toBe(same);
	for (const other of [key(rest, 0, 2), key(rest, 1, 0), key({ ...rest, amount: 1 }, 1, 2)]) {
		expect(other).not.toBe(same);
	}
});

test('a secret is no part of what tells payments apart', () => {
	const fingerprint = (fields: IDataObject) =>
		identify(PAYMENT, item({ ...INVOICE, ...fields }), 0).fingerprint;

	expect(fingerprint({ pin: '123456' })).toBe(fingerprint({ pin: '654321' }));
	expect(fingerprint({ note: 'a' })).not.toBe(fingerprint({ note: 'b' }));
	expect(withoutSecrets(PAYMENT, { ...INVOICE, pin: '1' })).toEqual(INVOICE);
	const fields = PAYMENT.additionalFields;
	expect(
		withoutSecrets({ ...PAYMENT, fields: fields ?? [], additionalFields: undefined }, { pin: '1' }),
	).toEqual({});
});

test('how much to whom is shown as far as the item says so', () => {
	expect(identify(PAYMENT, item(INVOICE), 0).pays).toEqual({ account: '0812', amount: 50_000 });
	expect(paysOf(PAYMENT, { amount: 50_000 })).toStrictEqual({ amount: 50_000 });
});

test('what a JSON field says of it wins', () => {
	const fields = { ...INVOICE, more: { amount: 70_000 }, list: [{ account: '1' }] };

	expect(paysOf(PAYMENT, fields)).toEqual({ account: '0812', amount: 70_000 });
});
