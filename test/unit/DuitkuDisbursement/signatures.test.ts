import { createHash } from 'node:crypto';

import { DuitkuDisbursementApi } from '../../../credentials/DuitkuDisbursementApi.credentials';
import { BANK_LIST } from '../../../nodes/DuitkuDisbursement/bankList';
import {
	sign,
	SIGNED_CALLBACKS,
	SIGNED_REQUESTS,
	signedFieldsOf,
} from '../../../nodes/DuitkuDisbursement/signatures';
import { duitkuDisbursement } from '../../../nodes/DuitkuDisbursement/system';
import type { Operation } from '../../../nodes/shared/contract/operation';

/** The formulas as the document prints them, but for the secret key at their end. */
const REQUESTS = {
	'/webapi/api/disbursement/inquiry':
		'email + timestamp + bankCode + bankAccount + amountTransfer + purpose',
	'/webapi/api/disbursement/transfer':
		'email + timestamp + bankCode + bankAccount + accountName + custRefNumber + amountTransfer + purpose + disburseId',
	'/webapi/api/disbursement/inquiryclearing':
		'email + timestamp + bankCode + type + bankAccount + amountTransfer + purpose',
	'/webapi/api/disbursement/transferclearing':
		'email + timestamp + bankCode + type + bankAccount + accountName + custRefNumber + amountTransfer + purpose + disburseId',
	'/webapi/api/disbursement/inquirystatus': 'email + timestamp + disburseId',
	'/webapi/api/disbursement/checkbalance': 'email + timestamp',
	'/webapi/api/disbursement/listBank': 'email + timestamp',
	'/api/cashout/inquiry': 'email + timestamp + amountTransfer + purpose',
};

const CALLBACKS = {
	clearing:
		'email + bankCode + bankAccount + accountName + custRefNumber + amountTransfer + disburseId',
	cashOut: 'email + disburseId + custRefNumber',
};

const formulas = (table: Record<string, readonly string[]>) =>
	Object.fromEntries(Object.entries(table).map(([name, fields]) => [name, fields.join(' + ')]));

test('what is signed is what the document prints', () => {
	expect(formulas(SIGNED_REQUESTS)).toEqual(REQUESTS);
	expect(formulas(SIGNED_CALLBACKS)).toEqual(CALLBACKS);
});

/** Every call that an operation can make: its own, that for facts, and the status look-up. */
const urlsOf = (operation: Operation): string[] =>
	[
		operation.facts?.request,
		...('work' in operation ? [] : [operation.request({})]),
		...(operation.movesMoney
			? [
					operation.lookUp?.request({}),
					operation.funds?.request,
					...['online', 'LLG'].map((type) =>
						operation.prepare?.request(type === 'LLG' ? { type } : {}),
					),
				]
			: []),
	].flatMap((request) => request?.url ?? []);

const OPERATIONS = duitkuDisbursement.resources.flatMap(({ value, operations }) =>
	operations.map((operation) => ({ name: `${value}: ${operation.value}`, operation })),
);

describe.each(OPERATIONS)('$name', ({ operation }) => {
	test('makes no call whose signature is not in the table', () => {
		for (const url of urlsOf(operation)) expect(Object.keys(SIGNED_REQUESTS)).toContain(url);
	});

	test('has every field that is signed', () => {
		const fields = [...operation.fields, ...(operation.additionalFields ?? [])].map(
			({ property }) => property.name,
		);

		// The inquiry of a payment that inquires by itself gives the others.
		const prepared =
			operation.movesMoney && operation.prepare ? (operation.remembered?.keeps ?? []) : [];
		for (const url of urlsOf(operation)) {
			for (const name of signedFieldsOf(url)) {
				expect(['email', 'timestamp', ...fields, ...prepared]).toContain(name);
			}
		}
	});
});

test('the picker of banks and the test of the credential make no other call', () => {
	expect(Object.keys(SIGNED_REQUESTS)).toContain(BANK_LIST.url);
	expect(Object.keys(SIGNED_REQUESTS)).toContain(new DuitkuDisbursementApi().test.request.url);
});

test('the table has no row that no call needs', () => {
	const urls = OPERATIONS.flatMap(({ operation }) => urlsOf(operation));

	expect([...new Set(urls)].sort()).toEqual(Object.keys(SIGNED_REQUESTS).sort());
});

describe('the fields under the signature of a URL', () => {
	test.each([
		['https://passport.duitku.com/webapi/api/disbursement/inquirystatus', 'disburseId'],
		['https://sandbox.duitku.com/webapi/api/disbursement/transfersandbox', 'disburseId'],
		['/webapi/api/disbursement/transferclearingsandbox?x=1', 'disburseId'],
		['/webapi/api/Disbursement/INQUIRYSTATUS/', 'disburseId'],
		['https://disbursement.duitku.com/api/cashout/inquiry', 'purpose'],
		['/webapi/api/disbursement/inquiry', 'purpose'],
		['/webapi/api/disbursement/LISTBANK', 'timestamp'],
	])('%s end with %s', (url, last) => {
		expect(signedFieldsOf(url).at(-1)).toBe(last);
	});

	test.each(['/webapi/api/disbursement/somethingNew', '/api/constructor/toString', '/', ''])(
		'of %j, which is not documented, are e-mail and time',
		(url) => {
			expect(signedFieldsOf(url)).toEqual(['email', 'timestamp']);
		},
	);
});

test('a signature is over the fields in their order, and the secret key', () => {
	const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');

	expect(sign(['b', 'absent', 'a'], { a: 1, b: 'x', c: 'y' }, 'KEY')).toBe(sha256('x1KEY'));
});
