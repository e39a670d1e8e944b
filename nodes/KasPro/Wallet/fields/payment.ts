import type { Field } from '../../../shared/contract/field';
import { oneOf, text } from '../../../shared/form/checks';
import { account, amount, mobileNumber, requestId, servicePath } from '../../common/fields';
import { inferred } from '../../common/inferred';

/** Whose wallet pays. */
export const payer = inferred(mobileNumber, {
	description: 'Mobile number (nomor HP) of the customer whose wallet pays',
});

/** Whose wallet gets the money. */
export const payee = inferred(account, {
	placeholder: 'e.g. 081234567890',
	description: 'Wallet that gets the money (penerima), such as its mobile number',
});

export const merchant = inferred(account, {
	placeholder: 'e.g. ID1020000000001',
	description: 'Account or ID of the merchant, as the QRIS code gives it',
});

/** What a service may take of which the document prints no field. */
export const anyPayment: readonly Field[] = [
	inferred(account),
	inferred(amount),
	inferred(mobileNumber),
	inferred(requestId),
];

/**
 * The placeholder is a path that other partners use; as a default it would be a guess with money.
 */
export const orderPath: Field = {
	...servicePath,
	property: {
		...servicePath.property,
		placeholder: 'e.g. /pil-transaction-payment-to-merchant/',
	},
};

/** The document prints the path of Cash Out for QRIS too, which may be a mistake. */
const QRIS_PATHS = ['/bank-transfer/', '/qris-issuer/'];

export const qrisPath: Field = {
	property: {
		displayName: 'Path',
		name: 'path',
		type: 'options',
		options: [
			{
				name: '/bank-transfer/',
				value: '/bank-transfer/',
				description: 'The path that the document prints, although it is that of Cash Out',
			},
			{
				name: '/qris-issuer/',
				value: '/qris-issuer/',
				description: 'A path that KasPro has for QRIS and its document does not print',
			},
		],
		default: '/bank-transfer/',
		required: true,
		description: 'Where the payment goes. Ask KasPro which one is yours.',
	},
	check: oneOf(QRIS_PATHS),
};

export const movementReference = inferred({
	property: {
		displayName: 'Reference',
		name: 'reference',
		type: 'string',
		default: '',
		placeholder: 'e.g. 20260331101951114',
		description: 'Reference (nomor referensi) of the movement, as the answer shows it',
	},
	check: text(),
});

export const pocketId = inferred({
	property: {
		displayName: 'Pocket ID',
		name: 'pocketId',
		type: 'string',
		default: '',
		placeholder: 'e.g. 2',
		description: 'Pocket (kantong) of the wallet that pays, as the customer inquiry gives it',
	},
	check: text(),
});
