import { additionalBodyFields, bodyOf } from '../../../common/fields';
import { listItems, readList } from '../../../common/generalResponse';
import { at } from '../../../common/hosts';
import { text } from '../../../../shared/form/checks';
import type { Field } from '../../../../shared/contract/field';
import type { Operation } from '../../../../shared/contract/operation';

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
export const getSubdistricts: Operation = {
	value: 'getSubdistricts',
	name: 'Get Subdistricts',
	action: 'Get the subdistricts of a district',
	description: 'Get the subdistricts (kelurahan) of a district (kecamatan) for a withdrawal',
	movesMoney: false,

	fields: [kecamatan, additionalBodyFields],

	request: (fields) => ({
		method: 'POST',
		url: at('gold', '/v2/gold-pro/address/subdistrict'),
		body: bodyOf(fields),
	}),
	read: (body) => readList(body, listItems('subdistrict')),
};
