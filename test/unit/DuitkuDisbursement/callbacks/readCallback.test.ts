import { createHash } from 'node:crypto';
import type { IDataObject } from 'n8n-workflow';

import { readCallback } from '../../../../nodes/DuitkuDisbursement/callbacks/readCallback';

const ACCOUNT = { userId: '3551', email: 'test@chakratechnology.example', secretKey: 'KEY' };

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');

const CLEARING = {
	disburseId: '12345',
	userId: '3551',
	email: ACCOUNT.email,
	bankCode: '008',
	bankAccount: '8760673466',
	amountTransfer: 50_000,
	accountName: 'Test Account',
	custRefNumber: '000000001278',
	statusCode: '00',
	statusDesc: 'Success',
	errorMessage: '',
	signature: sha256(`${ACCOUNT.email}0088760673466Test Account0000000012785000012345KEY`),
};

const CASH_OUT = {
	disburseId: '23042',
	email: ACCOUNT.email,
	amountTransfer: 50_000,
	custRefNumber: 'CO-1',
	accountName: 'Test Account',
	bankCode: '2010',
	phoneNumber: '081200000100',
	statusCode: '00',
	statusDesc: 'Success',
	errorMessage: '',
	signature: sha256(`${ACCOUNT.email}23042CO-1KEY`),
};

const bytes = (body: object) => Buffer.from(JSON.stringify(body));
const read = (body: object, account = ACCOUNT) => readCallback(bytes(body), account);

function withoutSignature(callback: IDataObject): IDataObject {
	const fields = { ...callback };
	delete fields.signature;
	return fields;
}
const WRONG = { status: 401, reason: 'Wrong signature' };

test('a clearing callback is read by its documented fields, without its signature', () => {
	expect(read({ ...CLEARING, extra: 1 })).toEqual({
		event: 'clearing',
		fields: withoutSignature(CLEARING),
		reference: '12345',
		outcome: 'success',
	});
});

test('a callback with a phone number is one of a cash out', () => {
	expect(read(CASH_OUT)).toEqual({
		event: 'cashOut',
		fields: withoutSignature(CASH_OUT),
		reference: '23042',
		outcome: 'success',
	});
	expect(read({ ...CLEARING, phoneNumber: '' })).toMatchObject({ event: 'clearing' });
	expect(read({ ...CLEARING, phoneNumber: null })).toMatchObject({ event: 'clearing' });
});

test.each([
	['00', 'success'],
	['01', 'failed'],
	['68', 'pending'],
	['99', 'pending'],
	['constructor', 'pending'],
])('the status %s is %s', (statusCode, outcome) => {
	expect(read({ ...CLEARING, statusCode })).toMatchObject({ outcome });
});

test.each([
	['disburseId'],
	['email'],
	['bankCode'],
	['bankAccount'],
	['amountTransfer'],
	['accountName'],
	['custRefNumber'],
	['signature'],
])('a clearing callback whose %s was changed is not genuine', (name) => {
	expect(read({ ...CLEARING, [name]: name === 'amountTransfer' ? 70_000 : '7' })).toEqual(WRONG);
});

test.each([['disburseId'], ['email'], ['custRefNumber'], ['signature']])(
	'a cash-out callback whose %s was changed is not genuine',
	(name) => {
		expect(read({ ...CASH_OUT, [name]: '7' })).toEqual(WRONG);
	},
);

test('a callback of another account is not genuine, and one without a user is', () => {
	expect(read({ ...CLEARING, userId: '9' })).toEqual(WRONG);
	expect(read({ ...CLEARING, userId: undefined })).toMatchObject({ event: 'clearing' });
	expect(read({ ...CLEARING, userId: 3551 })).toMatchObject({ fields: { userId: '3551' } });
	expect(read(CLEARING, { ...ACCOUNT, secretKey: 'OTHER' })).toEqual(WRONG);
	expect(read(CLEARING, { ...ACCOUNT, email: 'other@example.com' })).toEqual(WRONG);
});

test('the signature counts in capitals too', () => {
	const signature = CLEARING.signature.toUpperCase();

	expect(read({ ...CLEARING, signature })).toMatchObject({ event: 'clearing' });
});

test('the amount may be signed as it came, or without decimals', () => {
	const asItCame = sha256(`${ACCOUNT.email}0088760673466Test Account00000000127850000.0012345KEY`);
	for (const signature of [asItCame, CLEARING.signature]) {
		expect(read({ ...CLEARING, amountTransfer: '50000.00', signature })).toMatchObject({
			fields: { amountTransfer: 50_000 },
		});
	}
	expect(read({ ...CLEARING, signature: asItCame })).toEqual(WRONG);
});

test('a callback that was escaped once more is read', () => {
	const escaped = JSON.stringify(CLEARING).replaceAll('"', String.raw`\"`);

	expect(readCallback(Buffer.from(escaped), ACCOUNT)).toMatchObject({ event: 'clearing' });
});

test.each([undefined, null, '{}', CLEARING])('what is no bytes (%j) is no body', (raw) => {
	expect(readCallback(raw, ACCOUNT)).toEqual({ status: 400, reason: 'The body is not JSON' });
});

test.each(['', '[]', 'null', '{"a":'])('%j is no JSON object', (text) => {
	expect(readCallback(Buffer.from(text), ACCOUNT)).toEqual({
		status: 400,
		reason: 'The body is not a JSON object',
	});
});

test('a body has at most 16384 bytes', () => {
	const padded = (length: number) => Buffer.from(JSON.stringify(CLEARING).padEnd(length));

	expect(readCallback(padded(16_384), ACCOUNT)).toMatchObject({ event: 'clearing' });
	expect(readCallback(padded(16_385), ACCOUNT)).toEqual({
		status: 413,
		reason: 'The body has more than 16384 bytes',
	});
});

test.each([
	[
		CLEARING,
		[
			'disburseId',
			'email',
			'bankCode',
			'bankAccount',
			'amountTransfer',
			'accountName',
			'custRefNumber',
			'statusCode',
			'signature',
		],
	],
	[
		CASH_OUT,
		[
			'disburseId',
			'email',
			'amountTransfer',
			'custRefNumber',
			'accountName',
			'statusCode',
			'signature',
		],
	],
] as const)('what is documented must be there (%#)', (callback, names) => {
	for (const name of names) {
		expect(read({ ...callback, [name]: undefined })).toEqual({
			status: 400,
			reason: `Missing: ${name}`,
		});
	}
});

test.each([CLEARING, CASH_OUT])('what is optional need not be there (%#)', (callback) => {
	for (const name of ['userId', 'statusDesc', 'errorMessage']) {
		expect(read({ ...callback, [name]: undefined })).toHaveProperty('event');
	}
	expect(read({ ...CASH_OUT, bankCode: undefined })).toHaveProperty('event');
});

describe('a genuine callback that cannot be one of a cash out', () => {
	const signed = (changes: { disburseId?: string; bankCode?: string }) => {
		const { disburseId } = { ...CASH_OUT, ...changes };
		const signature = sha256(`${ACCOUNT.email}${disburseId}CO-1KEY`);
		return read({ ...CASH_OUT, ...changes, signature });
	};
	const NONE = { status: 400, reason: 'This is no callback of a cash out' };

	test.each(['0088760673466', '0', '12a', 'a12', '-1'])('has the disburseId %s', (disburseId) => {
		expect(signed({ disburseId })).toEqual(NONE);
	});

	test.each(['008', '2012', 'constructor'])('has the bank code %s', (bankCode) => {
		expect(signed({ bankCode })).toEqual(NONE);
	});

	test.each([
		{},
		{ bankCode: '' },
		{ bankCode: '2011' },
		{ disburseId: '1' },
		{ disburseId: '10' },
	])('is none of these: %j', (changes) => {
		expect(signed(changes)).toMatchObject({ event: 'cashOut' });
	});
});

test('a clearing callback is held to none of that', () => {
	const disburseId = '012345';
	const signature = sha256(
		`${ACCOUNT.email}0088760673466Test Account00000000127850000${disburseId}KEY`,
	);

	expect(read({ ...CLEARING, disburseId, signature })).toMatchObject({ reference: disburseId });
});
