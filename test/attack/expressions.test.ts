import type { IDataObject, INodeParameters } from 'n8n-workflow';

import { runOptions } from '../../nodes/shared/form/options';
import { useBattlefield, ON_ERROR, type Attack } from './support/battlefield';
import { runCampaign } from './support/campaign';
import { goodItem, goodParameters } from './support/goodValues';
import { judge } from './support/oracle';
import { pageOf } from './support/pages';
import type { Random } from './support/random';
import { SUBJECTS, type Subject } from './support/subjects';

const field = useBattlefield();

/** Expressions that fail, or give what nobody meant. */
const FAILING: readonly string[] = [
	`$('Nowhere').item.json.x`,
	`"x".toDateTime().toISO()`,
	`(() => { throw new Error('boom') })()`,
	`$json.no.such.path.at.all`,
	`$('Start').item.json.no.way`,
	`JSON.parse('{')`,
	`null.x`,
	`[].reduce((a) => a)`,
	`$input.item.json.a.b.c`,
	`$node["Nowhere"].json.x`,
	`DateTime.fromISO('x')`,
	`new Date('x').toISOString()`,
	`BigInt('x')`,
	`(() => { throw null })()`,
	`(() => { throw { message: { deep: true } } })()`,
	`$fromAI('x')`,
	`$jmespath({}, '[')`,
	`$vars.x.y`,
	`Symbol('x')`,
	`undefined`,
	`(() => { const a = {}; a.a = a; return a })()`,
	`new Proxy({}, { get() { throw new Error('boom') } })`,
	`({ toString() { throw new Error('boom') } })`,
	`({ get value() { throw new Error('boom') } })`,
	`{{{`,
];

/** Where a parameter stands: its name, and the field inside when it is a collection. */
type Place = readonly [name: string, inner?: string];

/** Every place that an expression can stand in. */
function placesOf({ operation }: Subject): Place[] {
	const names = (fields: typeof operation.fields) => fields.map(({ property }) => property.name);
	return [
		...names(operation.fields).map((name): Place => [name]),
		['options'],
		...names(runOptions(operation)).map((name): Place => ['options', name]),
		['additionalFields'],
		...names(operation.additionalFields ?? []).map((name): Place => ['additionalFields', name]),
		...operation.fields.flatMap(({ property }) =>
			property.type === 'collection'
				? (property.options ?? []).map((option): Place => [property.name, option.name])
				: [],
		),
		['resource'],
		['operation'],
	];
}

/** Fails for one item of the run, or for all of them; the other items keep their value. */
function failing(expression: string, only: number | undefined, good: unknown): string {
	if (only === undefined) return `={{ ${expression} }}`;
	const kept = goodExpression(good);
	return `={{ $itemIndex === ${only} ? ${expression} : ${kept} }}`;
}

const EXPRESSION = /^=\{\{ (.*) \}\}$/s;

function goodExpression(good: unknown): string {
	if (typeof good === 'string') return EXPRESSION.exec(good)?.[1] ?? JSON.stringify(good);
	const text = good === undefined ? 'undefined' : JSON.stringify(good);
	// `{{ {...} }}` would close too early, and values inside may be expressions themselves.
	return `(${text.replace(/"=\{\{ (.*?) \}\}"/g, '$1').replaceAll('}}', '} }')})`;
}

function withFailure(
	parameters: INodeParameters,
	[name, inner]: Place,
	expression: string,
	only: number | undefined,
): INodeParameters {
	const good = parameters[name];
	if (inner === undefined) {
		const isLocator = typeof good === 'object' && good !== null && '__rl' in good;
		if (!isLocator) return { ...parameters, [name]: failing(expression, only, good) };
		const locator = good as INodeParameters;
		return {
			...parameters,
			[name]: { ...locator, value: failing(expression, only, locator.value) },
		};
	}
	const isNested = !['options', 'additionalFields'].includes(name);
	const collection = (typeof good === 'object' ? good : {}) as INodeParameters;
	return {
		...parameters,
		[name]: {
			...collection,
			[inner]: failing(expression, only, collection[inner] ?? (isNested ? '' : undefined)),
		},
	};
}

const ITEMS = 3;
const ATTACKED = 1;

const NAMES_OF_OPERATIONS = ['resource', 'operation'];

/** Whether a run got any further is up to the whole run where these fail. */
const FOR_ALL_ITEMS = [...NAMES_OF_OPERATIONS, 'concurrency', 'approvedDigest'];

/** Walks places, expressions and settings in turn, from a random beginning. */
function choose(subject: Subject, random: Random, n: number) {
	const places = placesOf(subject);
	const place = places[n % places.length] as Place;
	const round = Math.floor(n / places.length);
	const [first, second, third] = FAILING;
	const isClassic = round < 9;
	const classic = [first, second, third][Math.floor(round / 3) % 3] as string;
	return {
		place,
		expression: isClassic ? classic : random.pick(FAILING),
		onError: ON_ERROR[round % 3] ?? 'stopWorkflow',
		only: random.chance(0.85) ? ATTACKED : undefined,
	};
}

runCampaign({
	family: 'expressions',
	share: 0.25,
	subjects: SUBJECTS,
	attack: async (subject, random, n) => {
		const { place, expression, onError, only } = choose(subject, random, n);
		const items: IDataObject[] = Array.from({ length: ITEMS }, () => goodItem(subject));
		const isForAll = only === undefined || place.some((name) => FOR_ALL_ITEMS.includes(name ?? ''));
		const attack: Attack = {
			subject,
			items,
			parameters: withFailure(goodParameters(subject), place, expression, only),
			onError,
			...(!isForAll && { attacked: ATTACKED }),
			...(NAMES_OF_OPERATIONS.includes(place[0]) && { isNoOperation: true }),
			...(subject.operation.movesMoney && {
				pay: (sent) => ({
					answer: { body: JSON.stringify(pageOf(subject).good(sent)) },
					// An expression may give a value after all, and with it another payment.
					allows: ['success'],
				}),
			}),
		};
		const strike = await field.strike(attack);
		return {
			attack: `${place.join('.')} = ${expression} for ${only ?? 'all'} (${onError})`,
			violations: judge(attack, strike),
		};
	},
});
