import type { ICredentialDataDecryptedObject } from 'n8n-workflow';

import type { Remembered } from '../../shared/contract/operation';
import { asText } from '../../shared/values/asText';
import { originOf } from '../../shared/wire/target';
import { additionalBodyFields } from './body';

/** A contract may name amount and payee otherwise: then only the JSON says what is paid to whom. */
const contentOf = (pays: readonly string[]): readonly string[] => [
	'path',
	...pays,
	additionalBodyFields.property.name,
];

/** How a payment from a wallet or an account is known again by its request ID. */
export const walletMemory = (kind: string, more: readonly string[] = []): Remembered => ({
	kind,
	content: contentOf(['amount', 'account', 'mobileNumber', ...more]),
	keeps: ['responseId', 'data.reffId', 'data.pocketId'],
});

/** How a confirmation of GoldPro is known again by its request ID. */
export const goldMemory = (kind: string): Remembered => ({
	kind,
	content: contentOf(['gold_weight', 'amount', 'phone_number']),
	// A weight is a number too.
	amount: 'amount',
	keeps: [
		'data.request_id',
		'data.response_id',
		'data.gold_weight',
		'data.amount',
		'data.fee',
		'data.phone_number',
	],
});

/** Whose money it is, where this base URL leads to: the partner's, as far as a partner signs. */
export const partnerAt =
	(baseUrl: 'walletBaseUrl' | 'goldBaseUrl') =>
	(credentials: ICredentialDataDecryptedObject): string => {
		const isSigned = credentials.authentication === 'signedPartner';
		const partner = isSigned ? asText(credentials.clientId).trim() : '';
		return `${originOf(credentials[baseUrl])}|${partner}`;
	};
