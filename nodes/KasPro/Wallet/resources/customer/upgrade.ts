import type { ReadOperation } from '../../../../shared/contract/operation';
import { additionalBodyFields, bodyIsNotEmpty } from '../../../common/body';
import { mobileNumber } from '../../../common/fields';
import { inferred } from '../../../common/inferred';
import { post } from '../../../common/post';
import { readChange } from '../../../common/wallet/reads';
import { photo } from '../../fields/photo';

/**
 * Upgrade Customer Account with OCR (eKYC): three photos, and what KasPro reads from the identity
 * card (KTP).
 */
export const upgrade: ReadOperation = {
	value: 'upgrade',
	name: 'Upgrade',
	action: 'Upgrade customer (eKYC)',
	description: 'Send the photos of a customer for eKYC and get what the identity card (KTP) says',
	movesMoney: false,
	changesState: true,

	fields: [
		inferred(mobileNumber),
		inferred(photo('KTP Photo', 'ktpPhoto', 'Photo of the identity card (KTP)')),
		inferred(photo('Selfie', 'selfiePhoto', 'Photo of the customer')),
		inferred(photo('Selfie with KTP', 'selfieKtpPhoto', 'Photo of the customer with the KTP')),
	],
	additionalFields: [additionalBodyFields],
	rules: bodyIsNotEmpty,

	request: (fields) => post('wallet', '/pil-partner/ekyc-upgrade-premium-inquiry/', fields),
	read: readChange,
};
