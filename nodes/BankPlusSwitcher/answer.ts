import type { IDataObject } from 'n8n-workflow';

import { isObject } from '../shared/values/json';
import { tidyBy } from '../shared/values/tidy';

const tidy = tidyBy({
	text: [
		'refnum',
		'bank',
		'account',
		'paymentCode',
		'sourceBank',
		'sourceAccount',
		'beneficiaryBank',
		'beneficiaryAccount',
		'journal',
	],
	// The document's table calls it a String.
	amounts: ['amount'],
	blankNulls: true,
});

/** The fields of `data`: ids as text, the amount as whole rupiah. */
export const readData = ({ data }: IDataObject): IDataObject => tidy(isObject(data) ? data : {});
