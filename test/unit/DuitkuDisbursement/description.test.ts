import type { INodeProperties, INodePropertyCollection, INodePropertyOptions } from 'n8n-workflow';

import { DuitkuDisbursementApi } from '../../../credentials/DuitkuDisbursementApi.credentials';
import { DuitkuDisbursement } from '../../../nodes/DuitkuDisbursement/DuitkuDisbursement.node';
import { RESPONSE_CODES } from '../../../nodes/DuitkuDisbursement/responseCodes';

const { properties } = new DuitkuDisbursement().description;

const isProperty = (
	option: INodeProperties | INodePropertyCollection | INodePropertyOptions,
): option is INodeProperties => 'type' in option;

/** What stands in collections is filled in like everything else. */
const withinCollections = (all: readonly INodeProperties[]): INodeProperties[] =>
	all.flatMap((property) =>
		property.type === 'collection'
			? withinCollections((property.options ?? []).filter(isProperty))
			: [property],
	);

const RUN_OPTIONS = ['concurrency', 'timeout', 'statusChecks', 'statusCheckPause'];

const fields = withinCollections(properties).filter(({ name }) => !RUN_OPTIONS.includes(name));

const placeholders = ({ placeholder, modes = [] }: INodeProperties) =>
	[placeholder, ...modes.map((mode) => mode.placeholder)].filter((text) => text !== undefined);

describe('the form', () => {
	test('shows in every text and amount field what is to be typed there', () => {
		const typed = fields.filter(({ type }) =>
			['string', 'number', 'resourceLocator'].includes(type),
		);
		const bare = typed.filter((property) => placeholders(property).length === 0);

		expect(typed.length).toBeGreaterThan(20);
		expect(bare.map(({ name }) => name)).toEqual([]);
		expect(typed.flatMap(placeholders).filter((text) => !text.startsWith('e.g. '))).toEqual([]);
	});

	test('of the credential does so too, but for the secret', () => {
		const typed = new DuitkuDisbursementApi().properties.filter(({ type }) => type === 'string');

		for (const { name, placeholder, typeOptions } of typed) {
			expect([name, placeholder !== undefined]).toEqual([name, typeOptions?.password !== true]);
			expect(placeholder ?? '').not.toContain('127.0.0.1');
		}
	});

	test.each([
		['Bank', 'kode bank'],
		['Beneficiary Account', 'rekening tujuan'],
		['Beneficiary Name', 'nama penerima'],
		['Channel', 'tarik tunai'],
		['Clearing Type', 'kliring'],
		['Transfer Channel', 'jalur transfer'],
		['Holidays', 'hari libur'],
		['Purpose', 'keperluan'],
	])('names %s as finance people do: %s', (name, term) => {
		const described = fields.filter(({ displayName }) => displayName === name);

		expect(described.length).toBeGreaterThan(0);
		for (const { description } of described) expect(description).toContain(`(${term})`);
	});

	test('names the operations so too', () => {
		const operations = properties
			.filter(({ name }) => name === 'operation')
			.flatMap(({ options = [] }) => options as INodePropertyOptions[])
			.map(({ description }) => description)
			.join('\n');

		for (const term of ['saldo', 'tarik tunai', 'kliring', 'pencairan'])
			expect(operations).toContain(term);
	});

	test('of a cash out begins with the notice that its output is money', () => {
		const ofCashOut = properties.filter(({ displayOptions, name }) => {
			const { resource, operation } = displayOptions?.show ?? {};
			return name !== 'operation' && resource?.includes('cashOut') && operation !== undefined;
		});

		expect(ofCashOut[0]).toMatchObject({ name: 'notice', type: 'notice' });
		expect(ofCashOut[0]!.displayName).toMatch(/token and PIN .*successful.*failed.*redacted/is);
	});

	test('says how long a reference of clearing is, and what is only inferred', () => {
		const [reference] = withinCollections(
			properties.filter(({ name }) => name === 'additionalFields'),
		).filter(({ name }) => name === 'custRefNumber');

		expect(reference!.description).toContain('9 digits');
		expect(reference!.description).toContain('inferred');
	});
});

describe('the texts of the codes', () => {
	const texts = Object.values(RESPONSE_CODES).flatMap(({ meaning, fix }) => [meaning, fix ?? '']);

	test('promise nothing that the document does not', () => {
		for (const text of texts) expect(text).not.toMatch(/nothing was sent|safe/i);
	});

	test('speak of a callback for H2H and cash out only', () => {
		const callbacks = texts.filter((text) => /call(s )?back/i.test(text));

		expect(callbacks).toHaveLength(3);
		expect(RESPONSE_CODES['80']!.meaning).toContain('H2H');
	});
});
