import type { Field } from '../../../shared/contract/field';
import { oneOf, text } from '../../../shared/form/checks';
import { oneLine } from '../../common/checks';
import {
	account,
	amount,
	bankCode,
	mobileNumber,
	requestId,
	servicePath,
} from '../../common/fields';
import { inferred, inferredOfService, onceAdditional } from '../../common/inferred';

const FROM_WALLET = {
	displayName: 'From Wallet',
	description: 'Wallet that pays (pengirim): the mobile number (nomor HP) of its customer',
};

const TO_WALLET = {
	displayName: 'To Wallet',
	placeholder: 'e.g. 081234567890',
	description: 'Wallet that gets the money (penerima), such as its mobile number',
};

/** Whose wallet pays. */
export const payer = inferred(mobileNumber, FROM_WALLET);

/** Whose wallet gets the money. */
export const payee = inferred(account, TO_WALLET);

/** To which bank a wallet pays. */
export const bank = onceAdditional(
	inferred(bankCode, {
		description:
			'Bank of the beneficiary (kode bank), by its name in the bank list of KasPro Bank. Blank where no bank is paid.',
	}),
);

export const merchant = inferred(account, {
	placeholder: 'e.g. ID1020000000001',
	description: 'Account or ID of the merchant, as the QRIS code gives it',
});

/** The document prints no field for it. SNAP, the national standard of such calls, has one. */
export const qrContent = inferred(
	{
		property: {
			displayName: 'QR Content',
			name: 'qrContent',
			type: 'string',
			default: '',
			placeholder: 'e.g. 00020101021226...6304A13A',
			description: 'What the QRIS code says (isi kode QR), as a scanner reads it',
		},
		check: oneLine,
	},
	{},
	'Inferred: the document prints no field for it. The name is that of SNAP, the national standard.',
);

/**
 * Who pays whom how much by a service of which the document prints no field. They were optional
 * ones in version 1.
 */
export const servicePayment: readonly Field[] = [
	inferredOfService(mobileNumber, FROM_WALLET),
	inferredOfService(account, TO_WALLET),
	inferredOfService(amount),
].map(onceAdditional);

export const serviceRequestId = inferredOfService(requestId);

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
