import type { Field } from '../../shared/contract/field';
import { text } from '../../shared/form/checks';

const place = (
	displayName: string,
	name: string,
	description: string,
	placeholder: string,
): Field => ({
	property: { displayName, name, type: 'string', default: '', placeholder, description },
	check: text(),
});

/** The fields of Get Wilayah. Which of them it needs is not documented. */
export const regionFields: readonly Field[] = [
	place('Province', 'propinsi', 'Name of the province (propinsi)', 'e.g. DKI Jakarta'),
	place('Kind', 'jenis', 'Kind of the second level (jenis wilayah)', 'e.g. Kota'),
	place(
		'City or Regency',
		'kabupaten',
		'Name of the city or regency (kabupaten)',
		'e.g. Jakarta Pusat',
	),
	place('District', 'kecamatan', 'Name of the district (kecamatan)', 'e.g. Gambir'),
	place('Village', 'kelurahan', 'Name of the village (kelurahan)', 'e.g. Gambir'),
];
