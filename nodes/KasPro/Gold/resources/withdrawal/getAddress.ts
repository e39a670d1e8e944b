import { additionalBodyFields, bodyOf } from '../../../common/fields';
import { readData } from '../../../common/generalResponse';
import { at } from '../../../common/hosts';
import type { Operation } from '../../../../shared/contract/operation';
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
		detail('Address', 'address', 'Street and number (jalan, RT, RW)', 'e.g. Jl. Melati 1'),
		detail('City', 'city', 'City or regency (kota, kabupaten)', 'e.g. Jakarta Pusat'),
		detail('District', 'district', 'District (kecamatan)', 'e.g. Gambir'),
		detail(
			'Identity Number (KTP)',
			'ktp',
			'Number of the identity card (NIK) of the recipient',
			'e.g. 3170000000000001',
		),
		detail('Note', 'note', 'Note for the delivery', 'e.g. Call before you come'),
		detail('Province', 'province', 'Province (provinsi)', 'e.g. DKI Jakarta'),
		detail('Subdistrict', 'subdistrict', 'Subdistrict (kelurahan)', 'e.g. Duri Pulo'),
		detail('ZIP Code', 'zip_code', 'Postal code (kode pos)', 'e.g. 10140'),
	],

	request: (fields) => ({
		method: 'POST',
		url: at('gold', '/v2/gold-pro/withdraw/address'),
		body: bodyOf(fields),
	}),
	read: (body) => readData(body),
};
