import { digits } from '../../../shared/form/checks';
import { requestId } from '../../common/fields';
import { inferred, inferredText } from '../../common/inferred';

export const firstName = inferredText(
	'First Name',
	'firstName',
	'First name of the customer',
	'e.g. Budi',
);

export const middleName = inferredText(
	'Middle Name',
	'middleName',
	'Middle name of the customer',
	'e.g. Adi',
);

export const lastName = inferredText(
	'Last Name',
	'lastName',
	'Last name of the customer',
	'e.g. Santoso',
);

export const email = inferredText(
	'Email',
	'email',
	'E-mail address of the customer',
	'e.g. name@email.com',
);

/** The key of a request that pays nothing. */
export const ownKey = inferred(requestId, { description: 'Your own key for this request' });

export const otp = inferred({
	property: {
		displayName: 'OTP',
		name: 'otp',
		type: 'string',
		default: '',
		description: 'The one-time password that the customer has entered',
	},
	secret: true,
	check: digits({ min: 4, max: 10 }),
});
