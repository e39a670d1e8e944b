import { text } from '../../shared/checks';
import type { Field } from '../../shared/operation';

const place = (displayName: string, name: string, description: string): Field => ({
	property: { displayName, name, type: 'string', default: '', description },
	check: text(),
});

/** The fields of Get Wilayah. Which of them it needs is not documented. */
export const regionFields: readonly Field[] = [
	place('Province', 'propinsi', 'Name of the province (propinsi)'),
	place('Kind', 'jenis', 'Kind of the second level (jenis wilayah), such as Kota'),
	place('City or Regency', 'kabupaten', 'Name of the city or regency (kabupaten)'),
	place('District', 'kecamatan', 'Name of the district (kecamatan)'),
	place('Village', 'kelurahan', 'Name of the village (kelurahan)'),
];
