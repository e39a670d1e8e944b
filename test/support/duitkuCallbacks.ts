import { createHash } from 'node:crypto';
import type { IDataObject } from 'n8n-workflow';

import type { Sandbox } from '../../sandbox/server';

type Merchant = Sandbox['duitku']['merchant'];

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');

const asText = (value: unknown) =>
	typeof value === 'string' || typeof value === 'number' ? String(value) : '';

/** A clearing callback, signed here by hand from the formula of the document, and then changed. */
export function clearingCallback(
	{ email, secretKey }: Merchant,
	changes: IDataObject = {},
): IDataObject {
	return {
		disburseId: '12345',
		userId: 3551,
		email,
		bankCode: '008',
		bankAccount: '8760673466',
		amountTransfer: 50_000,
		accountName: 'Test Account',
		custRefNumber: '000000001278',
		statusCode: '00',
		statusDesc: 'Success',
		errorMessage: '',
		signature: sha256(`${email}0088760673466Test Account0000000012785000012345${secretKey}`),
		...changes,
	};
}

/** A cash-out callback, signed here by hand from the formula of the document, and then changed. */
export function cashOutCallback(
	{ email, secretKey }: Merchant,
	changes: IDataObject = {},
): IDataObject {
	const disburseId = asText(changes.disburseId) || '23042';
	const custRefNumber = asText(changes.custRefNumber) || 'CO-1';
	return {
		disburseId,
		email,
		amountTransfer: 50_000,
		custRefNumber,
		accountName: 'Test Account',
		bankCode: '2010',
		phoneNumber: '081200000100',
		statusCode: '00',
		statusDesc: 'Success',
		errorMessage: '',
		signature: sha256(`${email}${disburseId}${custRefNumber}${secretKey}`),
		...changes,
	};
}
