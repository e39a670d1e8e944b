import type { Outcome } from '../support/battlefield';
import { placesOf, read, withValue, type Body, type MoneyPage, type Place } from '../support/page';
import type { Random } from '../support/random';
import { FAILURE_WORDS, OPEN_WORDS } from './words';

/** What an answer says, and what a node may make of it. */
export interface Content {
	name: string;
	text: string;
	allows: readonly Outcome[];
}

type Maker = (page: MoneyPage, sent: Body, random: Random) => Content;

const PAID: readonly Outcome[] = ['success'];
const REFUSED: readonly Outcome[] = ['failed', 'pending'];
const OPEN: readonly Outcome[] = ['pending'];
const PAID_OR_OPEN: readonly Outcome[] = ['success', 'pending'];

const as = (name: string, body: unknown, allows: readonly Outcome[]): Content => ({
	name,
	text: JSON.stringify(body),
	allows,
});

const OTHER_TYPES: readonly unknown[] = [
	null,
	true,
	false,
	0,
	1,
	-1,
	1.5,
	1e21,
	'',
	' ',
	'00',
	'0',
	'null',
	[],
	['00'],
	[[]],
	{},
	{ code: '00' },
	{ toString: '00' },
	{ length: 1 },
	{ error: 'x' },
];

const UNKNOWN_CODES: readonly unknown[] = [
	'ZX9',
	'__proto__',
	'constructor',
	'toString',
	'hasOwnProperty',
	' 00',
	'00 ',
	'00\n',
	'\u0660\u0660',
	'\uff10\uff10',
	'0o0',
	'OK',
	'SUCCESS',
	'',
	null,
	['00'],
	{ code: '00' },
	true,
];

const holds = (outer: Place, inner: Place) => outer.every((name, index) => inner[index] === name);
const isScalar = (value: unknown) => ['string', 'number'].includes(typeof value);

/** Without the field it repeats nothing. PHP writes an empty object as `[]`. */
const saysNothing = (value: unknown) =>
	value === null ||
	(typeof value === 'string' && value.trim() === '') ||
	(typeof value === 'object' && (!Array.isArray(value) || value.length === 0));

/** A documented field with a value of another type. What decides must then decide nothing. */
const wrongType: Maker = (page, sent, random) => {
	const good = page.good(sent);
	const place = random.pick(placesOf(good));
	const value = random.pick(OTHER_TYPES);
	const { code, flags = [], echoes } = page;
	const isRequired = [code, ...flags].some((decisive) => holds(place, decisive));
	// Where a list repeats something twice, one entry says enough.
	const isEntry = place.some((name) => /^\d$/.test(name)) && place.length < 4;
	const isAround =
		!isEntry && echoes.some((echo) => holds(place, echo.place) && sent[echo.sent] !== undefined);
	const isEcho = isAround && echoes.some((echo) => echo.place.length === place.length);
	const repeatsAnother = isEcho
		? value !== null && value !== '' && value !== ' '
		: isAround && !saysNothing(value);
	const before = read(good, place);
	const isStillSame = before === value || (isScalar(value) && String(before) === String(value));
	const isDoubtful = isRequired || repeatsAnother;
	const allows = isDoubtful && !isStillSame ? OPEN : PAID_OR_OPEN;
	return as(
		`${place.join('.')} is ${JSON.stringify(value)}`,
		withValue(good, place, value),
		allows,
	);
};

const anotherOf = (value: unknown, random: Random): unknown => {
	if (typeof value === 'number') return value + random.pick([1, -1, 1_000, value * 9]);
	const text = String(value);
	// Not the last digit: the next number may be that of another field of the same payment.
	const shifted = text.replace(/\d(?=\d{4}$)/, (digit) => String((Number(digit) + 5) % 10));
	return random.pick([shifted === text ? `${text}X` : shifted, `${text}0`, '9999999999999999']);
};

/** The answer repeats another account, amount or reference: it is about another payment. */
const otherEcho: Maker = (page, sent, random) => {
	const good = page.good(sent);
	const repeated = page.echoes.filter((echo) => sent[echo.sent] !== undefined);
	if (repeated.length === 0) return moved(page, sent, random);
	const { place } = random.pick(repeated);
	const other = anotherOf(read(good, place), random);
	return as(`${place.join('.')} is another one`, withValue(good, place, other), OPEN);
};

const saying =
	(words: readonly string[], base: 'good' | 'refusal'): Maker =>
	(page, sent, random) => {
		const text = random.pick(words);
		const isGood = base === 'good' || page.refusals.length === 0;
		const body = isGood ? page.good(sent) : random.pick(page.refusals);
		const { code } = page;
		const name = `code ${String(read(body, code))} with "${text}"`;
		return as(name, withValue(body, page.message, text), OPEN);
	};

const unknownCode: Maker = (page, sent, random) => {
	const code = random.pick(UNKNOWN_CODES);
	return as(`code ${JSON.stringify(code)}`, withValue(page.good(sent), page.code, code), OPEN);
};

const MOVES: readonly [string, (body: Body) => unknown][] = [
	['in a list', (body) => [body]],
	['under response', (body) => ({ response: body })],
	['under data', (body) => ({ data: body })],
	['under __proto__', (body) => JSON.parse(`{"__proto__":${JSON.stringify(body)}}`) as unknown],
	['as text', (body) => JSON.stringify(body)],
	[
		'in capitals',
		(body) =>
			Object.fromEntries(Object.entries(body).map(([name, value]) => [name.toUpperCase(), value])),
	],
	[
		'with padded names',
		(body) => Object.fromEntries(Object.entries(body).map(([n, v]) => [`${n} `, v])),
	],
];

/** The good answer, where no page has it. */
const moved: Maker = (page, sent, random) => {
	const [name, move] = random.pick(MOVES);
	return as(`the good answer ${name}`, move(page.good(sent)), OPEN);
};

const EXTRAS: readonly [string, unknown][] = [
	['error', 'boom'],
	['error', null],
	['error', { message: 'boom' }],
	['error', 'invalid_token'],
	['error', 'unauthorized'],
	['json', { outcome: 'failed' }],
	['binary', { data: 'x' }],
	['pairedItem', { item: 99 }],
	['pairedItem', 99],
	['outcome', 'failed'],
	['reference', 'another'],
	['advice', 'Send it again'],
	['constructor', { name: 'x' }],
	['toJSON', 'x'],
	['toString', 'x'],
	['hasOwnProperty', 'x'],
	['then', 'x'],
	['length', 3],
	['long', 1234567890123456],
];

/** Members that no page has, at the top and inside: they decide nothing and break nothing. */
const extras: Maker = (page, sent, random) => {
	const [name, value] = random.pick(EXTRAS);
	const good = page.good(sent);
	const isInside = random.chance(0.4) && typeof good.data === 'object' && good.data !== null;
	const body = isInside
		? { ...good, data: { ...(good.data as Body), [name]: value } }
		: { ...good, [name]: value };
	return as(`with ${name}: ${JSON.stringify(value)}`, body, PAID_OR_OPEN);
};

const protoText: Maker = (page, sent) => ({
	name: 'with a __proto__ member',
	text: `{"__proto__":{"error":"x","code":"99"},${JSON.stringify(page.good(sent)).slice(1)}`,
	allows: PAID_OR_OPEN,
});

/** One name twice, which JSON leaves open and all parsers read as the last one. */
const duplicates: Maker = (page, sent, random) => {
	const good = JSON.stringify(page.good(sent));
	const [top = ''] = page.code;
	const isLast = random.chance(0.5);
	const other = `"${top}":"99"`;
	return {
		name: `${top} twice`,
		text: isLast ? `${good.slice(0, -1)},${other}}` : `{${other},${good.slice(1)}`,
		allows: isLast ? OPEN : PAID_OR_OPEN,
	};
};

const longNumbers: Maker = (page, sent) => ({
	name: 'with long numbers',
	text: `${JSON.stringify(page.good(sent)).slice(0, -1)},"a":12345678901234567890,"b":[1e400,-0,99999999999999999999]}`,
	allows: PAID_OR_OPEN,
});

/** Everything that was sent comes back, as from a server in its debug mode. */
const mirror: Maker = (page, sent) => {
	const good = page.good(sent);
	return as('everything that was sent', { ...sent, ...good, request: sent }, PAID_OR_OPEN);
};

export const CONTENTS: readonly { weight: number; make: Maker }[] = [
	{ weight: 4, make: (page, sent) => as('the good answer', page.good(sent), PAID) },
	{
		weight: 4,
		make: (page, sent, random) =>
			page.refusals.length === 0
				? moved(page, sent, random)
				: as('a refusal', random.pick(page.refusals), REFUSED),
	},
	{ weight: 3, make: (page, _sent, random) => as('an open answer', random.pick(page.open), OPEN) },
	{ weight: 12, make: wrongType },
	{ weight: 6, make: otherEcho },
	{ weight: 4, make: saying(OPEN_WORDS, 'good') },
	{ weight: 4, make: saying(OPEN_WORDS, 'refusal') },
	{ weight: 3, make: saying(FAILURE_WORDS, 'good') },
	{ weight: 5, make: unknownCode },
	{ weight: 4, make: moved },
	{ weight: 5, make: extras },
	{ weight: 1, make: protoText },
	{ weight: 2, make: duplicates },
	{ weight: 1, make: longNumbers },
	{ weight: 1, make: mirror },
];
