import type { INodeProperties } from 'n8n-workflow';

import { digits, oneOf, text, type Check } from '../../shared/checks';
import type { Field } from '../../shared/operation';
import { isObject } from '../../shared/send';
import { dateOfBirth } from './dates';

/** A required field of Open Account. */
const field = (
	displayName: string,
	name: string,
	description: string,
	{ check = text(), ...more }: Partial<INodeProperties> & { check?: Check } = {},
): Field => ({
	property: {
		displayName,
		name,
		type: 'string',
		default: '',
		required: true,
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
	field(displayName, name, description, {
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
	field('Name', 'name', 'Name of the customer (nama nasabah)'),
	field('Email', 'email', 'E-mail address of the customer', { placeholder: 'name@email.com' }),
	field('Mother Name', 'mother_name', 'Birth name of the mother (nama ibu kandung)'),
	picked('Profession', 'profession', 'Profession (profesi)', 'searchJobs', 'e.g. KOMPUTER'),
	picked(
		'Last Education',
		'last_education',
		'Last education (pendidikan terakhir)',
		'searchEducations',
		'e.g. S1/D4',
	),
	field('Marital Status', 'status_nikah', 'Marital status (status nikah)', {
		placeholder: 'e.g. Lajang',
	}),
	field('Place of Birth', 'pob', 'Place of birth (tempat lahir)'),
	dateOfBirth,
	field('Identity Number (KTP)', 'ktp', 'Number of the identity card (nomor KTP)', {
		check: digits(),
	}),
	field('Gender', 'gender', 'Gender (jenis kelamin). The document shows only "l".', {
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
	field('Address', 'address', 'Street and house number (alamat)'),
	field('RT', 'rt', 'Number of the neighbourhood (RT)', {
		placeholder: 'e.g. 022',
		check: digits(),
	}),
	field('RW', 'rw', 'Number of the hamlet (RW)', { placeholder: 'e.g. 001', check: digits() }),
	field('Village', 'kelurahan', 'Name of the village (kelurahan)'),
	field('District', 'kecamatan', 'Name of the district (kecamatan)'),
	field('City', 'city', 'Name of the city or regency (kota)'),
	field('State', 'state', 'Name of the province (propinsi)'),
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
	field('Mobile Phone', 'hp', 'Mobile phone number (nomor handphone)', {
		placeholder: 'e.g. 081200000100',
		check: digits(),
	}),
	field('Phone', 'phone', 'Phone number (telepon)', { check: digits() }),
];

export const moneyFields: readonly Field[] = [
	picked('Income', 'income', 'Number of the income range (pendapatan)', 'searchSalaries', 'e.g. 1'),
	picked(
		'Transactions',
		'jumlah_transaksi',
		'Number of the transaction range (jumlah transaksi)',
		'searchTransactionRanges',
		'e.g. 1',
	),
];

const imagePath = (displayName: string, name: string, description: string) => ({
	displayName,
	name,
	type: 'string' as const,
	default: '',
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
		description: 'Paths under which Bank+ keeps the pictures of the customer',
		options: [
			imagePath('KTP', 'ktp', 'Path of the picture of the identity card'),
			imagePath('Photo', 'foto', 'Path of the picture of the customer (foto)'),
		],
	},
	check: checkImage,
};
