import type { IDataObject, INodeParameters, INodeProperties } from 'n8n-workflow';

import { randomOf, type Random } from '../../attack/support/random';
import { FAILING, LOOKING_SIMILAR, NAMING_FIELDS, OF_OTHER_DATA, STATIC } from './expressions';
import { COLLECTIONS, FIXED_COLLECTIONS, INNER, LOCATORS, TEXTS } from './slots';
import { LIVING, LONG, ODD, PLAIN } from './values';

/** What a node is to read. */
export interface Round {
	parameters: INodeParameters;
	items: IDataObject[];
}

/** A round with the same name is the same again. */
export function roundOf(name: string, mixture: string): Round {
	const random = randomOf(`${name} ${mixture}`);
	const parameters = parametersOf(random);
	const mix = MIXTURES[mixture];
	if (!mix) throw new Error(`No mixture "${mixture}"`);
	return { parameters, items: mix(random) };
}

const EXPRESSIONS = [...NAMING_FIELDS, ...LOOKING_SIMILAR, ...OF_OTHER_DATA, ...FAILING];

/** As often one of those that matter as one of all others. */
function rawOf(random: Random): string | number | boolean {
	if (random.chance(0.15)) return random.pick(STATIC);
	return random.pick(random.chance(0.5) ? NAMING_FIELDS : EXPRESSIONS);
}

/** One failing field fails the whole that it is in, which then says nothing of the others. */
const innerOf = (random: Random) =>
	random.chance(0.9) ? random.pick([...NAMING_FIELDS, ...STATIC]) : rawOf(random);

const rowOf = (random: Random): INodeParameters =>
	Object.fromEntries(INNER.filter(() => random.chance(0.6)).map((name) => [name, innerOf(random)]));

function locatorOf(random: Random): INodeParameters[string] {
	if (random.chance(0.1)) return random.pick(NAMING_FIELDS);
	return {
		__rl: true,
		mode: random.pick(['list', 'id', 'id', 'url', '={{ $json.mode }}', 'unknown']),
		value: random.chance(0.2) ? 'https://bank/014' : innerOf(random),
		...(random.chance(0.3) && { cachedResultName: innerOf(random) }),
		...(random.chance(0.1) && { cachedResultUrl: FAILING_ONCE }),
	};
}

const FAILING_ONCE = "={{ $itemIndex === 2 ? $('Nowhere').item.json.a : 'https://bank/014' }}";

function parametersOf(random: Random): INodeParameters {
	const fill = (slots: readonly INodeProperties[], make: () => INodeParameters[string]) =>
		slots.map(({ name }) => [name, make()] as const);
	const [single, ...multiple] = FIXED_COLLECTIONS;
	return Object.fromEntries([
		...fill(TEXTS, () => rawOf(random)),
		...fill(LOCATORS, () => locatorOf(random)),
		...fill(COLLECTIONS, () => rowOf(random)),
		...fill(single ? [single] : [], () => ({ row: rowOf(random) })),
		...fill(multiple, () => ({ row: [rowOf(random), rowOf(random)] })),
	]);
}

const QUOTED = /\[["'](.*?)["']\]/s;
const DOTTED = /\$json\.([\w$]+)/;

/** The names that expressions ask for. `nested` holds them all, twice. */
const NAMES = [
	...new Set(EXPRESSIONS.map((text) => QUOTED.exec(text)?.[1] ?? DOTTED.exec(text)?.[1] ?? 'a')),
].filter((name) => name !== 'nested' && name !== 'mode');

type MakeValue = () => unknown;

/** An item that has a share of all names. */
function itemOf(random: Random, share: number, make: MakeValue): IDataObject {
	const fields = (nested?: object): object =>
		Object.fromEntries([
			...NAMES.filter(() => random.chance(share)).map((name): [string, unknown] => [name, make()]),
			...(nested && random.chance(share) ? [['nested', nested] as const] : []),
		]);
	return {
		...(fields(fields(fields())) as IDataObject),
		...(random.chance(share) && { mode: random.pick(MODES) }),
	};
}

const MODES = ['list', 'id', 'url', 'unknown', null];

/** Some items made of one kind of value, after a first one of another kind. */
const items = (first: IDataObject, rest: () => IDataObject): IDataObject[] => [
	first,
	...Array.from({ length: 7 }, rest),
];

const plain = (random: Random) => random.pick(PLAIN);
const odd = (random: Random) => (random.chance(0.5) ? plain(random) : random.pick(ODD)());
const living = (random: Random) => (random.chance(0.5) ? odd(random) : random.pick(LIVING)());

/** What the items of a round hold, and whether the first one can speak for the others. */
export const MIXTURES: Record<string, (random: Random) => IDataObject[]> = {
	'plain values in turn': (random) => PLAIN.map((value) => itemOf(random, 1, () => value)),
	'odd values in turn, after a plain one': (random) =>
		[() => 'plain', ...ODD].map((make) => itemOf(random, 1, make)),
	'texts of a megabyte': () => [{ a: '' }, { a: LONG }, { b: LONG, nested: { a: LONG } }],
	'plain items': (random) => {
		const make = () => itemOf(random, 0.8, () => plain(random));
		return items(make(), make);
	},
	'odd items': (random) => {
		const make = () => itemOf(random, 0.8, () => odd(random));
		return items(make(), make);
	},
	'plain items after an odd one': (random) =>
		items(
			itemOf(random, 0.8, () => odd(random)),
			() => itemOf(random, 0.8, () => plain(random)),
		),
	'odd items after a plain one': (random) =>
		items(
			itemOf(random, 1, () => plain(random)),
			() => itemOf(random, 0.8, () => odd(random)),
		),
	'fields that only the first item has': (random) =>
		items(
			itemOf(random, 1, () => plain(random)),
			() => itemOf(random, 0.2, () => plain(random)),
		),
	'fields that only the first item lacks': (random) =>
		items({}, () => itemOf(random, 1, () => plain(random))),
	'values that only code can make': (random) =>
		items(
			itemOf(random, 1, () => plain(random)),
			() => itemOf(random, 0.8, () => living(random)),
		),
};
