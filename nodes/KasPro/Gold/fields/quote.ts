import type { Field } from '../../../shared/contract/field';
import { digits } from '../../../shared/form/checks';
import { positive } from '../../common/checks';
import { inferredText } from '../../common/inferred';

export const phoneNumber: Field = {
	property: {
		displayName: 'Phone Number',
		name: 'phone_number',
		type: 'string',
		default: '',
		placeholder: 'e.g. 081234567100',
		description: 'Phone number (nomor HP) of the GoldPro account',
	},
	check: digits({ min: 8, max: 20 }),
};

export const goldWeight: Field = {
	property: {
		displayName: 'Gold Weight (Gram)',
		name: 'gold_weight',
		type: 'number',
		typeOptions: { minValue: 0, numberPrecision: 4 },
		default: '',
		placeholder: 'e.g. 0.5',
		description: 'Weight (berat emas) in grams, fractions allowed',
	},
	check: positive('grams'),
};

export const recipient = inferredText(
	'Recipient',
	'recipient',
	'Phone number of the GoldPro user who gets the gold (penerima)',
	'e.g. 081234567200',
);

export const remarks = inferredText(
	'Remarks',
	'remarks',
	'Message (berita) to the recipient',
	'e.g. Happy birthday',
);
