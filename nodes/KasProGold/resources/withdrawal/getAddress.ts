import { additionalBodyFields, bodyOf } from '../../../KasPro/fields';
import { readData } from '../../../KasPro/generalResponse';
import { at } from '../../../KasPro/hosts';
import type { Operation } from '../../../shared/operation';
import { detail, phoneNumber } from '../../fields';

/** GoldPro Get Address and Withdraw Address, which the document prints twice with one path and one answer. */
export const getAddress: Operation = {
	value: 'getAddress',
	name: 'Get Address',
	action: 'Get the address for a withdrawal',
	description: 'Get the address that gold is sent to, and the ID of the request',
	movesMoney: false,

	fields: [phoneNumber, additionalBodyFields],
	additionalFields: [
		detail('Address', 'address', 'Street and number'),
		detail('City', 'city', 'City or regency (kota, kabupaten)'),
		detail('District', 'district', 'District (kecamatan)'),
		detail('Identity Number (KTP)', 'ktp', 'Number of the identity card of the recipient'),
		detail('Note', 'note', 'Note for the delivery'),
		detail('Province', 'province', 'Province (provinsi)'),
		detail('Subdistrict', 'subdistrict', 'Subdistrict (kelurahan)'),
		detail('ZIP Code', 'zip_code', 'Postal code (kode pos)'),
	],

	request: (fields) => ({
		method: 'POST',
		url: at('gold', '/v2/gold-pro/withdraw/address'),
		body: bodyOf(fields),
	}),
	read: (body) => readData(body),
};
