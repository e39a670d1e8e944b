import type { Field } from '../../shared/contract/field';
import { digits, optional, text } from '../../shared/form/checks';

// The table says 14 characters, but the format that it gives and all samples have 16.
const refnumDigits = digits({ min: 16, max: 16 });

/** The call's own refnum. The runner makes one where it is blank. */
export const ownRefnum: Field = {
	property: {
		displayName: 'Reference Number',
		name: 'refnum',
		type: 'string',
		default: '',
		placeholder: 'e.g. 2512311359590001',
		description:
			'Your own key for this call, 16 digits YYMMDDHHmmssSSSS (nomor referensi). Left blank, one is made and shown in the output.',
	},
	check: optional(refnumDigits),
};

export const refnum: Field = {
	property: {
		displayName: 'Reference Number',
		name: 'refnum',
		type: 'string',
		default: '={{ $json.refnum || $json.reference }}',
		required: true,
		placeholder: 'e.g. 2512311359590001',
		description: 'The refnum of the transfer or reversal (nomor referensi)',
	},
	check: refnumDigits,
};

export const refnumTarget: Field = {
	property: {
		displayName: 'Reversed Reference Number',
		name: 'refnumTarget',
		type: 'string',
		default: '={{ $json.refnum }}',
		required: true,
		placeholder: 'e.g. 2512311359590001',
		description: 'The refnum of the transfer that is to be reversed (nomor referensi)',
	},
	check: refnumDigits,
};

export const journal: Field = {
	property: {
		displayName: 'Journal',
		name: 'journal',
		type: 'string',
		default: '={{ $json.journal }}',
		required: true,
		placeholder: 'e.g. 1001',
		description: 'The journal number that the transfer gave (nomor jurnal)',
	},
	check: text(),
};
