import type { Field } from '../../../../shared/contract/field';
import type { ReadOperation } from '../../../../shared/contract/operation';
import { text } from '../../../../shared/form/checks';
import { additionalBodyFields } from '../../../common/body';
import { readListAnswer } from '../../../common/general/reads';
import { post } from '../../../common/post';

/** The one request field that GoldPro names, in a refusal. */
const kecamatan: Field = {
	property: {
		displayName: 'District (Kecamatan)',
		name: 'kecamatan',
		type: 'string',
		default: '',
		required: true,
		placeholder: 'e.g. Gambir',
		description: 'District (kecamatan) to look in',
	},
	check: text(),
};

/** GoldPro Get Wilayah: the places of a district where gold can be collected. */
export const getSubdistricts: ReadOperation = {
	value: 'getSubdistricts',
	name: 'Get Subdistricts',
	action: 'Get subdistricts of a district',
	description: 'Get the subdistricts (kelurahan) of a district (kecamatan) for a withdrawal',
	movesMoney: false,

	fields: [kecamatan],
	additionalFields: [additionalBodyFields],

	request: (fields) => post('gold', '/v2/gold-pro/address/subdistrict', fields),
	read: (body) => readListAnswer(body, 'subdistrict'),
};
