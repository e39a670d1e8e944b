import { gzipSync } from 'node:zlib';

import type { Answer } from '../support/answeringServer';
import type { Random } from '../support/random';

/**
 * One way to put an answer on the wire.
 *
 * - `same`: whoever can read it reads the documented answer, so what that allows is allowed
 * - `unclear`: it is no documented answer any more, whatever it holds
 * - `refusable`: only a refusal may still be believed
 */
export interface Wire {
	name: string;
	effect: 'same' | 'unclear' | 'refusable';
	/** How often it is chosen; what costs time is rare. */
	weight: number;
	/** It never ends before a deadline: the case gets a short one. */
	isSlow?: true;
	put: (text: string, random: Random, elsewhere: string) => Answer;
}

const MB = 2 ** 20;

/** More members at the end of a JSON object. */
const withMore = (text: string, more: string): string =>
	text.endsWith('}') && text.length > 2 ? `${text.slice(0, -1)},${more}}` : text;

const deepList = `"deep":${'['.repeat(50_000)}${']'.repeat(50_000)}`;
const deepObject = `"deep":${'{"a":'.repeat(50_000)}1${'}'.repeat(50_000)}`;
const large = 'x'.repeat(11 * MB);

/** 60 MB that travel as 60 kB; made once. */
const bomb = gzipSync(Buffer.alloc(60 * MB, ' '));
const bombOfQuotes = gzipSync(Buffer.alloc(30 * MB, '"'));

const GZIP = { 'content-encoding': 'gzip' };
const of = (status: number) => (body: string) => ({ status, body });

const REDIRECTS = [301, 302, 303, 307, 308];
const ODD_STATUSES = [201, 202, 203, 206, 299, 304, 404, 405, 408, 409, 410, 418, 422, 425, 429];
const SERVER_FAULTS = [500, 501, 502, 503, 504, 507, 520, 522, 524, 599];

export const WIRES: readonly Wire[] = [
	{ name: 'in one piece', effect: 'same', weight: 40, put: (body) => ({ body }) },
	{ name: 'in chunks', effect: 'same', weight: 2, put: (body) => ({ body, manner: 'chunks' }) },
	{
		name: 'a byte every 50 ms',
		effect: 'same',
		weight: 0.25,
		isSlow: true,
		put: (body) => ({ body, manner: 'drip' }),
	},
	{ name: 'cut off', effect: 'unclear', weight: 2, put: (body) => ({ body, manner: 'cut' }) },
	{
		name: 'cut at its end',
		effect: 'same',
		weight: 1,
		put: (body) => ({ body, manner: 'cutAtEnd' }),
	},
	{
		name: 'no answer',
		effect: 'unclear',
		weight: 0.4,
		isSlow: true,
		put: () => ({ manner: 'hang' }),
	},
	{ name: 'connection broken', effect: 'unclear', weight: 2, put: () => ({ manner: 'reset' }) },
	{
		name: 'byte order mark',
		effect: 'same',
		weight: 1,
		put: (text) => ({ body: `\ufeff${text}` }),
	},
	{
		name: 'UTF-16',
		effect: 'unclear',
		weight: 1,
		put: (text) => ({
			body: Buffer.from(`\ufeff${text}`, 'utf16le'),
			headers: { 'content-type': 'application/json; charset=utf-16' },
		}),
	},
	{
		name: 'a wrong charset',
		effect: 'same',
		weight: 1,
		put: (body, random) => ({
			body,
			headers: {
				'content-type': `application/json; charset=${random.pick(['utf-16', 'latin1', 'no-such', '"'])}`,
			},
		}),
	},
	{
		name: 'another content type',
		effect: 'same',
		weight: 2,
		put: (body, random) => ({
			body,
			headers: {
				'content-type': random.pick([
					'text/html',
					'text/plain',
					'application/xml',
					'',
					';',
					'image/png',
				]),
			},
		}),
	},
	{
		name: 'gzip',
		effect: 'same',
		weight: 1,
		put: (text) => ({ body: gzipSync(text), headers: GZIP }),
	},
	{
		name: 'a lie about its encoding',
		effect: 'unclear',
		weight: 1,
		put: (body, random) => ({
			body,
			headers: { 'content-encoding': random.pick(['gzip', 'br', 'deflate']) },
		}),
	},
	{
		name: 'a gzip bomb of blanks',
		effect: 'unclear',
		weight: 0.15,
		put: () => ({ body: bomb, headers: GZIP }),
	},
	{
		name: 'a gzip bomb of quotes',
		effect: 'unclear',
		weight: 0.1,
		put: () => ({ body: bombOfQuotes, headers: GZIP }),
	},
	{
		name: 'more than 10 MB',
		effect: 'same',
		weight: 0.2,
		put: (text) => ({ body: withMore(text, `"large":"${large}"`) }),
	},
	{
		name: '50,000 brackets',
		effect: 'same',
		weight: 0.5,
		put: (text) => ({ body: withMore(text, deepList) }),
	},
	{
		name: '50,000 braces',
		effect: 'same',
		weight: 0.5,
		put: (text) => ({ body: withMore(text, deepObject) }),
	},
	{
		name: 'a header of 20 kB',
		effect: 'same',
		weight: 1,
		put: (body) => ({ body, headers: { 'x-long': 'x'.repeat(20_000) } }),
	},
	{
		name: 'many cookies and odd headers',
		effect: 'same',
		weight: 1,
		put: (body) => ({
			body,
			headers: {
				'set-cookie': Array.from({ length: 50 }, (_, n) => `c${n}=x`),
				connection: 'close',
				'retry-after': '0',
				'x-powered-by': '\u00ff',
			},
		}),
	},
	{
		name: 'a redirect elsewhere',
		effect: 'unclear',
		weight: 3,
		put: (body, random, elsewhere) => ({
			status: random.pick(REDIRECTS),
			headers: { location: `${elsewhere}/stolen` },
			body,
		}),
	},
	{
		name: 'an odd status',
		effect: 'unclear',
		weight: 4,
		put: (text, random) => of(random.pick(ODD_STATUSES))(text),
	},
	{ name: '204', effect: 'unclear', weight: 1, put: () => ({ status: 204 }) },
	{
		name: 'a refusing status',
		effect: 'refusable',
		weight: 3,
		put: (text, random) => of(random.pick([400, 401, 403]))(text),
	},
	{
		name: 'a status of a broken server',
		effect: 'unclear',
		weight: 3,
		put: (text, random) => of(random.pick(SERVER_FAULTS))(text),
	},
];

const total = WIRES.reduce((sum, { weight }) => sum + weight, 0);

export function pickWire(random: Random): Wire {
	let left = random.next() * total;
	for (const wire of WIRES) {
		left -= wire.weight;
		if (left < 0) return wire;
	}
	return WIRES[0] as Wire;
}
