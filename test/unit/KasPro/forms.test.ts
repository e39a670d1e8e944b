import type { INodeProperties } from 'n8n-workflow';

import { KasProApi } from '../../../credentials/KasProApi.credentials';
import { KasProBank } from '../../../nodes/KasPro/Bank/KasProBank.node';
import { KasProBankTrigger } from '../../../nodes/KasPro/Bank/KasProBankTrigger.node';
import { kasProBank } from '../../../nodes/KasPro/Bank/system';
import { KasProGold } from '../../../nodes/KasPro/Gold/KasProGold.node';
import { KasProGoldTrigger } from '../../../nodes/KasPro/Gold/KasProGoldTrigger.node';
import { kasProGold } from '../../../nodes/KasPro/Gold/system';
import { KasProWallet } from '../../../nodes/KasPro/Wallet/KasProWallet.node';
import { kasProWallet } from '../../../nodes/KasPro/Wallet/system';

const NODES = [new KasProBank(), new KasProWallet(), new KasProGold()];
const FORMS = [...NODES, new KasProBankTrigger(), new KasProGoldTrigger()].map(
	({ description }) => [description.displayName, description.properties] as const,
);

const OPERATIONS = [kasProBank, kasProWallet, kasProGold].flatMap((system) =>
	system.resources.flatMap((resource) =>
		resource.operations.map(
			(operation) => [`${system.name}, ${resource.value}: ${operation.value}`, operation] as const,
		),
	),
);

/** A form's parameters, with those of its collections. */
const flat = (properties: readonly INodeProperties[]): INodeProperties[] =>
	properties.flatMap((property) =>
		property.type === 'collection' || property.type === 'fixedCollection'
			? flat(
					(property.options ?? []).flatMap((option) =>
						'values' in option ? option.values : [option as INodeProperties],
					),
				)
			: [property],
	);

const RUN_OPTIONS = ['concurrency', 'timeout'];
const COUNTS = ['limit', 'firstPage', 'percentage'];
const isSecret = ({ typeOptions }: INodeProperties) => typeOptions?.password === true;

/** What a user types: text, JSON, amounts and weights. */
const isTyped = ({ name, type }: INodeProperties) =>
	['string', 'json', 'number'].includes(type) && ![...RUN_OPTIONS, ...COUNTS].includes(name);

test.each([...FORMS, ['KasPro API', new KasProApi().properties] as const])(
	'%s shows an example in every field that is typed, and none in a secret',
	(_, properties) => {
		for (const property of flat(properties).filter(isTyped)) {
			const { name, placeholder } = property;
			const example = isSecret(property) ? undefined : expect.stringMatching(/^e\.g\. \S/);
			expect({ name, placeholder }).toEqual({ name, placeholder: example });
		}
	},
);

test("base URLs have an example that is nobody's host", () => {
	const urls = new KasProApi().properties.filter(({ name }) => name.endsWith('BaseUrl'));
	expect(urls.map(({ placeholder }) => placeholder)).toEqual(
		Array.from({ length: 3 }, () => 'e.g. https://apigw.example.com'),
	);
});

test('what finance people look for stands in the descriptions', () => {
	const descriptionOf = (name: string, ...forms: INodeProperties[][]) =>
		flat(forms.flat())
			.filter((property) => property.name === name)
			.map(({ description }) => description);
	const gold = new KasProGoldTrigger().description.properties;
	expect(descriptionOf('threshold', gold)).toEqual([
		'Price (harga emas) at which you buy a gram of gold, in whole rupiah',
	]);
	const options = NODES.flatMap(({ description }) => description.properties).flatMap(
		(property) => property.options ?? [],
	);
	const all = options.map((option) => ('description' in option ? option.description : '')).join();
	expect(all).toMatch(/harga emas.*at which you buy|mutasi.*newest first/s);
	for (const term of ['saldo', 'rekening', 'tarik tunai', 'setor tunai', 'mutasi', 'harga emas']) {
		expect(all).toContain(term);
	}
});

test('the path of a payment in an app has an example that is known elsewhere, and no default', () => {
	const path = OPERATIONS.find(([name]) => name.endsWith('wallet: pay'))?.[1].fields[0];
	expect(path?.property).toMatchObject({
		name: 'path',
		default: '',
		required: true,
		placeholder: 'e.g. /pil-transaction-payment-to-merchant/',
	});
});

test('most fields of KasPro are inferred', () => {
	const fields = OPERATIONS.flatMap(([, operation]) => [
		...operation.fields,
		...(operation.additionalFields ?? []),
	]);
	expect(fields.filter(({ inferred }) => inferred).length).toBeGreaterThan(60);
});

test.each(OPERATIONS)('%s requires nothing that is inferred, but for its key', (_, operation) => {
	const fields = [...operation.fields, ...(operation.additionalFields ?? [])];
	for (const { property, check, inferred } of fields) {
		const isKey = property.name === 'request_id';
		if (!inferred) continue;
		expect([property.name, property.required === true]).toEqual([property.name, isKey]);
		expect('fault' in check('')).toBe(isKey);
	}
});

test.each(OPERATIONS)('%s marks as required what it refuses to be without', (_, operation) => {
	for (const { property, check } of operation.fields) {
		// The fault itself says why the path of a sale is needed, which n8n's own words would not.
		if (operation.value === 'confirm' && property.name === 'path') continue;
		if (property.default !== '' || property.type === 'options') continue;
		expect([property.name, 'fault' in check('')]).toEqual([
			property.name,
			property.required === true,
		]);
	}
});

test.each(
	NODES.map(({ description }) => [description.displayName, description.properties] as const),
)(
	'%s says at the top of a form that fields of it are inferred, and only there',
	(_, properties) => {
		const keyOf = ({ displayOptions }: INodeProperties) =>
			JSON.stringify([displayOptions?.show?.resource, displayOptions?.show?.operation]);
		const forms = new Map<string, INodeProperties[]>();
		for (const property of properties.slice(1).filter(({ name }) => name !== 'operation')) {
			forms.set(keyOf(property), [...(forms.get(keyOf(property)) ?? []), property]);
		}
		for (const [form, fields] of forms) {
			const hasInferred = flat(fields).some(({ description }) =>
				/Inferred|Not in the document/.test(description ?? ''),
			);
			const below = fields.filter(({ name }) => name !== 'notice');
			const said = below.map(({ name }) => name === 'inferredNotice');
			expect([form, said]).toEqual([form, said.map((__, place) => hasInferred && place === 0)]);
		}
	},
);
