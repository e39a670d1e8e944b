import { createHash } from 'node:crypto';

import type { Body } from '../support/page';
import type { Random } from '../support/random';
import { EMAIL, SECRETS } from '../support/secrets';

export type Event = 'clearing' | 'cashOut';

/** The fields under each signature in their order, as the document prints them. */
export const SIGNED: Record<Event, readonly string[]> = {
	clearing: [
		'email',
		'bankCode',
		'bankAccount',
		'accountName',
		'custRefNumber',
		'amountTransfer',
		'disburseId',
	],
	cashOut: ['email', 'disburseId', 'custRefNumber'],
};

/** Every name that a page of the document prints. */
export const DOCUMENTED: readonly string[] = [
	...SIGNED.clearing,
	'userId',
	'phoneNumber',
	'statusCode',
	'statusDesc',
	'errorMessage',
];

export const sign = (event: Event, body: Body): string =>
	createHash('sha256')
		.update(SIGNED[event].map((name) => String(body[name])).join('') + SECRETS.secretKey)
		.digest('hex');

let payments = 0;

/** A callback as Duitku sends it, of a payment that no other one is about. */
export function genuine(event: Event, random: Random): Body {
	const number = ++payments;
	const statusCode = random.pick(['00', '00', '01', '68']);
	const common: Body = {
		disburseId: String(1_000_000 + number),
		email: EMAIL,
		amountTransfer: 50_000,
		accountName: 'Test Account',
		custRefNumber: String(number).padStart(12, '0'),
		statusCode,
		statusDesc: 'Success',
		errorMessage: '',
	};
	const body: Body =
		event === 'clearing'
			? { ...common, userId: 3551, bankCode: '008', bankAccount: '8760673466' }
			: { ...common, bankCode: '2010', phoneNumber: '081200000100' };
	return { ...body, signature: sign(event, body) };
}
