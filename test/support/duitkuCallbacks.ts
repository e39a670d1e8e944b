import { createHash } from 'node:crypto';
import type { IDataObject } from 'n8n-workflow';

import type { Sandbox } from '../../sandbox/server';

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');

/** Fields that are changed after signing. */
export type CallbackChanges = IDataObject;

const asText = (value: unknown) =>
	typeof value === 'string' || typeof value === 'number' ? String(value) : '';

/** A clearing callback, signed here by hand from the formula of the document. */
export function clearingCallback(
	{ duitku: { merchant } }: Sandbox,
	changes: CallbackChanges = {},
	signedAmount = '50000',
): IDataObject {
	const { email, secretKey } = merchant;
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
		signature: sha256(
			`${email}0088760673466Test Account000000001278${signedAmount}12345${secretKey}`,
		),
		...changes,
	};
}

/** A cash-out callback, signed here by hand from the formula of the document. */
export function cashOutCallback(
	{ duitku: { merchant } }: Sandbox,
	changes: CallbackChanges = {},
): IDataObject {
	const { email, secretKey } = merchant;
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
