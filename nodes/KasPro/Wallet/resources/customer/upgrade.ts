import type { Operation } from '../../../../shared/contract/operation';
import { readCustomerChange } from '../../../common/customerAnswer';
import {
	additionalBodyFields,
	bodyIsNotEmpty,
	bodyOf,
	inferred,
	mobileNumber,
} from '../../../common/fields';
import { at } from '../../../common/hosts';
import { photo } from '../../photo';

/**
 * Upgrade Customer Account with OCR (eKYC): three photos, and what KasPro reads from the identity
 * card (KTP).
 */
export const upgrade: Operation = {
	value: 'upgrade',
	name: 'Upgrade',
	action: 'Upgrade a customer by e KYC',
	description: 'Send the photos of a customer for eKYC and get what the identity card (KTP) says',
	movesMoney: false,
	changesState: true,

	fields: [
		inferred(mobileNumber),
		inferred(photo('KTP Photo', 'ktpPhoto', 'Photo of the identity card (KTP)')),
		inferred(photo('Selfie', 'selfiePhoto', 'Photo of the customer')),
		inferred(photo('Selfie with KTP', 'selfieKtpPhoto', 'Photo of the customer with the KTP')),
		additionalBodyFields,
	],

	rules: bodyIsNotEmpty,
	request: (fields) => ({
		method: 'POST',
		url: at('wallet', '/pil-partner/ekyc-upgrade-premium-inquiry/'),
		body: bodyOf(fields),
	}),
	read: readCustomerChange,
};
