import { inferredText } from '../../common/inferred';

export const address = inferredText(
	'Address',
	'address',
	'Street and number (jalan, RT, RW)',
	'e.g. Jl. Melati 1',
);

export const city = inferredText(
	'City',
	'city',
	'City or regency (kota, kabupaten)',
	'e.g. Jakarta Pusat',
);

export const district = inferredText('District', 'district', 'District (kecamatan)', 'e.g. Gambir');

export const identityNumber = inferredText(
	'Identity Number (KTP)',
	'ktp',
	'Number of the identity card (NIK) of the recipient',
	'e.g. 3170000000000001',
);

export const note = inferredText(
	'Note',
	'note',
	'Note for the delivery',
	'e.g. Call before you come',
);

export const province = inferredText(
	'Province',
	'province',
	'Province (provinsi)',
	'e.g. DKI Jakarta',
);

export const subdistrict = inferredText(
	'Subdistrict',
	'subdistrict',
	'Subdistrict (kelurahan)',
	'e.g. Duri Pulo',
);

export const zipCode = inferredText('ZIP Code', 'zip_code', 'Postal code (kode pos)', 'e.g. 10140');
