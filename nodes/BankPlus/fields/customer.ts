import type { INodeProperties } from 'n8n-workflow';

import type { Check, Field } from '../../shared/contract/field';
import { digits, oneOf, text } from '../../shared/form/checks';
import { isObject } from '../../shared/values/json';
import { dateOfBirth } from './dates';

/** A required field of Open Account. */
const field = (
	displayName: string,
	name: string,
	description: string,
	placeholder: string | undefined,
	{ check = text(), ...more }: Partial<INodeProperties> & { check?: Check } = {},
): Field => ({
	property: {
		displayName,
		name,
		type: 'string',
		default: '',
		required: true,
		placeholder,
		description,
		...more,
	},
	check,
});

/** A field that Bank+ has a reference list for. */
const picked = (
	displayName: string,
	name: string,
	description: string,
	searchListMethod: string,
	placeholder: string,
): Field =>
	field(displayName, name, description, undefined, {
		type: 'resourceLocator',
		default: { mode: 'list', value: '' },
		modes: [
			{
				displayName: 'From List',
				name: 'list',
				type: 'list',
				typeOptions: { searchListMethod, searchable: true },
			},
			{ displayName: 'By Value', name: 'id', type: 'string', placeholder },
		],
	});

/** The customer, in the order of the document's table. */
export const personFields: readonly Field[] = [
	field('Name', 'name', 'Name of the customer (nama nasabah)', 'e.g. Budi Santoso'),
	field('Email', 'email', 'E-mail address of the customer (alamat email)', 'name@email.com'),
	field(
		'Mother Name',
		'mother_name',
		'Birth name of the mother (nama ibu kandung)',
		'e.g. Ibu Contoh',
	),
	picked('Profession', 'profession', 'Profession (profesi)', 'searchJobs', 'e.g. KOMPUTER'),
	picked(
		'Last Education',
		'last_education',
		'Last education (pendidikan terakhir)',
		'searchEducations',
		'e.g. S1/D4',
	),
	field('Marital Status', 'status_nikah', 'Marital status (status nikah)', 'e.g. Lajang'),
	field('Place of Birth', 'pob', 'Place of birth (tempat lahir)', 'e.g. Surabaya'),
	dateOfBirth,
	field(
		'Identity Number (KTP)',
		'ktp',
		'Number of the identity card (nomor KTP)',
		'e.g. 3171000000000001',
		{
			check: digits(),
		},
	),
	field('Gender', 'gender', 'Gender (jenis kelamin). The document shows only "l".', undefined, {
		type: 'options',
		options: [
			{ name: 'Female (Perempuan)', value: 'p' },
			{ name: 'Male (Laki-Laki)', value: 'l' },
		],
		default: 'l',
		check: oneOf(['l', 'p']),
	}),
];

export const addressFields: readonly Field[] = [
	field('Address', 'address', 'Street and house number (alamat)', 'e.g. Jalan Contoh 2'),
	field('RT', 'rt', 'Number of the neighbourhood (RT)', 'e.g. 022', { check: digits() }),
	field('RW', 'rw', 'Number of the hamlet (RW)', 'e.g. 001', { check: digits() }),
	field('Village', 'kelurahan', 'Name of the village (kelurahan)', 'e.g. Gambir'),
	field('District', 'kecamatan', 'Name of the district (kecamatan)', 'e.g. Gambir'),
	field('City', 'city', 'Name of the city or regency (kota)', 'e.g. Jakarta Pusat'),
	field('State', 'state', 'Name of the province (propinsi)', 'e.g. DKI Jakarta'),
	{
		...picked(
			'Postal Code',
			'zip_code',
			'Postal code (kode pos). The list looks it up for the place above.',
			'searchRegions',
			'e.g. 12345',
		),
		check: digits(),
	},
	field('Mobile Phone', 'hp', 'Mobile phone number (nomor handphone)', 'e.g. 081200000100', {
		check: digits(),
	}),
	field('Phone', 'phone', 'Phone number (nomor telepon)', 'e.g. 0210000100', { check: digits() }),
];

export const moneyFields: readonly Field[] = [
	picked('Income', 'income', 'Number of the income range (pendapatan)', 'searchSalaries', 'e.g. 1'),
	picked(
		'Transactions',
		'jumlah_transaksi',
		'Number of transactions (jumlah transaksi). The example of the document is "1 kali"; the list has the ranges of Bank+, by number.',
		'searchTransactionRanges',
		'e.g. 1 kali',
	),
];

const imagePath = (
	displayName: string,
	name: string,
	description: string,
	placeholder: string,
) => ({
	displayName,
	name,
	type: 'string' as const,
	default: '',
	placeholder,
	description,
});

const checkImage: Check = (value) => {
	const given = Object.entries(isObject(value) ? value : {}).filter(([, path]) => path !== '');
	if (given.length === 0) return { value: undefined };
	return given.every(([, path]) => typeof path === 'string')
		? { value: Object.fromEntries(given) }
		: { fault: 'must hold paths as text' };
};

/** Paths of pictures that Bank+ already has; the document has no call that uploads one. */
export const image: Field = {
	property: {
		displayName: 'Image',
		name: 'image',
		type: 'collection',
		placeholder: 'Add Image',
		default: {},
		description: 'Paths under which Bank+ keeps the pictures of the customer (foto nasabah)',
		options: [
			imagePath(
				'KTP',
				'ktp',
				'Path of the picture of the identity card (foto KTP)',
				'e.g. pendaftaran/CTH_1_KTP.jpg',
			),
			imagePath(
				'Photo',
				'foto',
				'Path of the picture of the customer (foto diri)',
				'e.g. pendaftaran/CTH_1.png',
			),
		],
	},
	check: checkImage,
};
