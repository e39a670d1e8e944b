import type { IDataObject, INodeParameters } from 'n8n-workflow';

import { digits, oneOf, text, wholeNumber } from '../../../nodes/shared/form/checks';
import type { Check, Field } from '../../../nodes/shared/contract/field';
import { readItem } from '../../../nodes/shared/form/readItem';
import type { Operation } from '../../../nodes/shared/contract/operation';
import { runOptions } from '../../../nodes/shared/form/options';
import { fakeNode } from '../../support/fakeNode';
import { OPERATIONS } from '../../support/operations';
import { runOperation } from '../../support/runOperation';
import { everyField, unreachable } from './unreachable';

const isSecret = ({ secret }: Field) => secret === true;

const inCollection = (collection: string, fields: readonly Field[] = []) =>
	fields.filter(isSecret).map((field) => ({ collection, field }));

/** Every secret field, and the collection that it stands in. */
const SECRETS = OPERATIONS.flatMap((entry) =>
	[
		...inCollection('', entry.operation.fields),
		...inCollection('additionalFields', entry.operation.additionalFields),
		...inCollection('options', runOptions(entry.operation)),
	].map((place) => ({ ...entry, ...place, name: place.field.property.name })),
);

/**
 * What a person or an expression may give in place of a PIN, each with a part that is told nowhere.
 */
const GIVEN: [string, INodeParameters[string]][] = [
	['letters', 'zq83x'],
	['too many digits', '83719462058371946205'],
	['a number', 83719462],
	['a number that has lost digits', 8.3719462058371e21],
	['an object', { zq83x: 'zq83x' }],
	['a list', ['zq83x', 83719462]],
	['an expression that cannot read it', '={{ JSON.parse("zq83x") }}'],
	['an expression that names it', '={{ $json.zq83x.zq83x.length }}'],
];
const TOLD = /zq83x|8371|8\.37/;

async function faultsOf(...run: Parameters<typeof runOperation>) {
	const { items, errors, error } = await runOperation(...run);
	return JSON.stringify([error?.message, error?.description, error?.stack, items, errors]);
}

test('passwords, PINs, one-time passwords and sids are there to be looked at', () => {
	expect([...new Set(SECRETS.map(({ name }) => name))].sort()).toEqual([
		'new',
		'old',
		'otp',
		'pin',
		'sid',
	]);
	expect(SECRETS.length).toBeGreaterThan(10);
});

describe.each(GIVEN)('a secret that is %s', (_, value) => {
	test.each(SECRETS)(
		'is shown in no fault: $title, $collection $name',
		async ({ node, operation, resource, collection, name }) => {
			const own: IDataObject = { [name]: value };
			const parameters = {
				resource,
				operation: operation.value,
				...everyField(operation, '7'),
				...(collection === '' ? own : { [collection]: own }),
			} as INodeParameters;
			for (const onError of ['stopWorkflow', 'continueRegularOutput'] as const) {
				const system = { node, credentials: unreachable() };
				const faults = await faultsOf(system, parameters, { items: [{ a: 1 }], onError });
				expect(faults).not.toMatch(TOLD);
			}
		},
	);
});

describe('a fault of a secret field', () => {
	const CODE: Field['property'] = {
		displayName: 'Code',
		name: 'code',
		type: 'string',
		default: '',
	};
	const faultsIn = async (fields: Field[], values: IDataObject) => {
		const operation = { movesMoney: false, fields } as unknown as Operation;
		const { node } = fakeNode();
		return (await readItem(node, operation, 0, ({ name }) => values[name] ?? {})).faults;
	};
	const faultsOfCode = async (check: Check, value: unknown, secret?: true) =>
		await faultsIn([{ property: CODE, check, secret }], { code: value } as IDataObject);

	test.each<[Check, unknown, string]>([
		[digits(), '12a4', 'must have digits only'],
		[digits({ min: 6, max: 6 }), '1234', 'must have 6 digits'],
		[text(), '', 'is required'],
		[text(), { a: 1 }, 'must be text'],
		[text({ max: 3 }), 'zq83x', 'has 5 characters, the limit is 3'],
		[wholeNumber({ max: 9 }), 'zq83x', 'must be a whole number from 0 to 9'],
		[oneOf(['a', 'b']), 'c, got d', 'must be one of a, b'],
	])('says what is wrong and not what was given (%#)', async (check, value, rule) => {
		expect(await faultsOfCode(check, value, true)).toEqual([`Code ${rule}`]);
	});

	test.each<[Check, unknown]>([
		[text(), 8.3719462058371e21],
		[(value) => ({ fault: `zeros were lost in ${String(value)}` }), '1234'],
		[(value) => ({ fault: `begins with ${String(value).slice(0, 6)}` }), 'zq83xzq83x'],
		[(value) => ({ fault: `is "${String(value).toUpperCase()}"` }), 'zq83x'],
		[
			(value) => {
				throw new Error(`cannot parse ${String(value)}`);
			},
			'zq83x',
		],
	])(
		'says no more than that it cannot be used when the rule shows it (%#)',
		async (check, value) => {
			expect(await faultsOfCode(check, value, true)).toEqual([
				'Code cannot be used; its value is a secret and not shown',
			]);
		},
	);

	test('is not shown either when it comes in a JSON field that is merged into the request', async () => {
		const merged = { displayName: 'More', name: 'more', type: 'json', default: '{}' } as const;
		const json: Field = {
			property: merged,
			check: (value) => ({ value: value as IDataObject }),
			overrides: true,
		};
		const code: Field = { property: CODE, check: digits(), secret: true };
		const values: IDataObject = { code: '1', more: { code: '12a4' } };
		expect(await faultsIn([code, json], values)).toEqual(['code in More must have digits only']);
	});

	test('leaves the faults of other fields as they are', async () => {
		expect(await faultsOfCode(digits(), '12a4')).toEqual([
			'Code must have digits only, got "12a4"',
		]);
	});
});
