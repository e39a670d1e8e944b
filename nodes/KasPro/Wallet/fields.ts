import { oneOf, text } from '../../shared/form/checks';
import type { Field } from '../../shared/contract/field';
import { inferred, mobileNumber } from '../common/fields';

/** Whose wallet pays. */
export const payer = inferred(mobileNumber, {
	description: 'Mobile number (nomor HP) of the customer whose wallet pays',
});

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

export const reference: Field = {
	property: {
		displayName: 'Reference',
		name: 'reference',
		type: 'string',
		default: '',
		placeholder: 'e.g. 20260331101951114',
		description: 'Reference (nomor referensi) of the movement, as the answer shows it',
	},
	check: text(),
};

export const pocketId: Field = {
	property: {
		displayName: 'Pocket ID',
		name: 'pocketId',
		type: 'string',
		default: '',
		placeholder: 'e.g. 2',
		description: 'Pocket (kantong) of the wallet that pays, as the customer inquiry gives it',
	},
	check: text(),
};
