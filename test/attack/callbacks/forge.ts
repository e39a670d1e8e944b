import { gzipSync } from 'node:zlib';

import type { Body } from '../support/page';
import type { Random } from '../support/random';
import { SECRETS } from '../support/secrets';
import { DOCUMENTED, genuine, sign, SIGNED, type Event } from './genuine';

/** What goes over the wire to the trigger. */
export interface Delivery {
	name: string;
	/** The genuine callback that it was made from. */
	origin: Body;
	event: Event;
	body: string | Buffer;
	headers?: Record<string, string>;
	/** How often it is sent, all at one moment. */
	times?: number;
}

type Forger = (event: Event, origin: Body, random: Random) => Omit<Delivery, 'origin' | 'event'>;

const json = (name: string, body: unknown) => ({ name, body: JSON.stringify(body) });

const CONFUSED: readonly ((value: unknown) => unknown)[] = [
	(value) => [value],
	(value) => [[value]],
	(value) => ({ toString: value }),
	(value) => ({ value }),
	() => null,
	() => true,
	() => [],
	() => ({}),
	() => '',
	() => ' ',
	() => 0,
	() => 1e21,
	() => Number.MAX_SAFE_INTEGER + 2,
	(value) => `${String(value)}\u0000`,
	(value) => `${String(value)}\u200b`,
	(value) => ` ${String(value)} `,
	(value) => ({ length: 1, 0: value }),
];

/** One field of another type, signed as it was or as JavaScript would join it. */
const confused: Forger = (event, origin, random) => {
	const name = random.pick([...SIGNED[event], 'statusCode', 'phoneNumber', 'userId', 'signature']);
	const body = { ...origin, [name]: random.pick(CONFUSED)(origin[name]) };
	const isSignedAnew = random.chance(0.3) && name !== 'signature';
	if (isSignedAnew) Object.assign(body, { signature: signLoosely(event, body) });
	return json(`${name} is ${JSON.stringify(body[name])}${isSignedAnew ? ', signed' : ''}`, body);
};

/** Objects have no text, as in a signature that skips what is no scalar. */
function signLoosely(event: Event, body: Body): string {
	const texts = SIGNED[event].map((name) => [name, scalarText(body[name])]);
	return sign(event, Object.fromEntries(texts) as Body);
}

const scalarText = (value: unknown) =>
	typeof value === 'string' || typeof value === 'number' ? String(value) : '';

/** The signed text stays, but its cuts move: the signature fits another payment. */
const recut: Forger = (event, origin, random) => {
	const signed = SIGNED[event];
	const at = 1 + random.below(signed.length - 2);
	const [left, right] = [signed[at] ?? '', signed[at + 1] ?? ''];
	const [a, b] = [String(origin[left]), String(origin[right])];
	const joined = a + b;
	const cut = random.below(joined.length + 1);
	const body = { ...origin, [left]: joined.slice(0, cut), [right]: joined.slice(cut) };
	return json(`cut anew between ${left} and ${right}`, body);
};

/** A clearing callback, cut so that it reads like one of a cash out, and the other way round. */
const otherEvent: Forger = (event, origin) => {
	const body: Body = { ...origin };
	if (event === 'cashOut') delete body.phoneNumber;
	else {
		const text = SIGNED.clearing
			.slice(1)
			.map((name) => String(origin[name]))
			.join('');
		Object.assign(body, {
			phoneNumber: '081299999999',
			disburseId: text.slice(0, 7),
			custRefNumber: text.slice(7),
		});
	}
	return json('of the other kind', body);
};

const STATUSES = ['00', '01', '68', '', '0', 0, ['00'], 'xx', '__proto__', null];

/** No signature covers the status. */
const otherStatus: Forger = (_event, origin, random) => {
	const statusCode = random.pick(STATUSES);
	return json(`status ${JSON.stringify(statusCode)}`, { ...origin, statusCode });
};

const EXTRAS: Body = {
	json: { outcome: 'success', confirmed: true },
	binary: { data: { data: 'eA==', mimeType: 'text/plain' } },
	pairedItem: { item: 99 },
	error: 'boom',
	outcome: 'success',
	confirmed: true,
	event: 'cashOut',
	reference: 'another',
	advice: 'Pay it again',
	constructor: { name: 'x' },
	toJSON: 'x',
	extra: { deep: [1] },
};

const extras: Forger = (_event, origin, random) => {
	const names = Object.keys(EXTRAS).filter(() => random.chance(0.4));
	const added = Object.fromEntries(names.map((name) => [name, EXTRAS[name]]));
	return json(
		`with ${names.join(', ')}`,
		random.chance(0.5) ? { ...added, ...origin } : { ...origin, ...added },
	);
};

const otherValue: Forger = (_event, origin, random) => {
	const name = random.pick(DOCUMENTED);
	return json(`another ${name}`, { ...origin, [name]: `${scalarText(origin[name])}9` });
};

const wrongSignature: Forger = (event, origin, random) => {
	const signatures: unknown[] = [
		'',
		null,
		'0'.repeat(64),
		String(origin.signature).slice(1),
		`${String(origin.signature)}0`,
		String(origin.signature).toUpperCase(),
		[origin.signature],
		{ toString: origin.signature },
		sign(event === 'clearing' ? 'cashOut' : 'clearing', origin),
		SECRETS.secretKey,
	];
	const signature = random.pick(signatures);
	return json('with another signature', { ...origin, signature });
};

const MAX_BYTES = 16_000;

const junk: Forger = (_event, _origin, random) => {
	const bodies = [
		'',
		'{}',
		'[]',
		'null',
		'"x"',
		'{',
		'"'.repeat(MAX_BYTES),
		`"${'\\'.repeat(MAX_BYTES)}`,
		'['.repeat(MAX_BYTES),
		'{"a":'.repeat(3_000),
		`{"a":${'['.repeat(7_500)}${']'.repeat(7_500)}}`,
		`{"a":${'9'.repeat(MAX_BYTES)}}`,
		'\\'.repeat(MAX_BYTES),
		'\\"'.repeat(MAX_BYTES / 2),
		' '.repeat(MAX_BYTES),
		'x'.repeat(200_000),
		'\u0000'.repeat(100),
		'a=1&b=2',
		'{"__proto__":{"email":"x"}}',
	];
	const body = random.pick(bodies);
	return { name: `junk ${JSON.stringify(body.slice(0, 12))}`, body };
};

/** Good content in a form that a sender may choose. */
const otherForm: Forger = (_event, origin, random) => {
	const text = JSON.stringify(origin);
	const forms: Omit<Delivery, 'origin' | 'event'>[] = [
		{ name: 'escaped once more', body: text.replaceAll('"', '\\"') },
		{ name: 'with a byte order mark', body: `\ufeff${text}` },
		{ name: 'in UTF-16', body: Buffer.from(text, 'utf16le') },
		{ name: 'in a list', body: `[${text}]` },
		{ name: 'as text', body: JSON.stringify(text) },
		{ name: 'a name twice', body: `${text.slice(0, -1)},"statusCode":"00"}` },
		{ name: 'a signed name twice', body: `{"bankAccount":"111","disburseId":"9",${text.slice(1)}` },
		{ name: 'as text/plain', body: text, headers: { 'content-type': 'text/plain' } },
		{
			name: 'with a charset that is none',
			body: text,
			headers: { 'content-type': 'application/json; charset=utf-99' },
		},
		{
			name: 'as a form of parts',
			body: `--x\r\ncontent-disposition: form-data; name="body"\r\n\r\n${text}\r\n--x--`,
			headers: { 'content-type': 'multipart/form-data; boundary=x' },
		},
		{
			name: 'as a form',
			body: new URLSearchParams(origin as Record<string, string>).toString(),
			headers: { 'content-type': 'application/x-www-form-urlencoded' },
		},
		{ name: 'in gzip', body: gzipSync(text), headers: { 'content-encoding': 'gzip' } },
		{ name: 'in gzip that is none', body: text, headers: { 'content-encoding': 'gzip' } },
	];
	return random.pick(forms);
};

const genuineOnce: Forger = (_event, origin) => json('genuine', origin);

const many: Forger = (_event, origin, random) => ({
	...json('genuine, many at one moment', origin),
	times: 2 + random.below(8),
});

const FORGERS: readonly Forger[] = [
	genuineOnce,
	many,
	confused,
	confused,
	confused,
	recut,
	recut,
	otherEvent,
	otherStatus,
	extras,
	otherValue,
	wrongSignature,
	junk,
	otherForm,
];

export function forge(random: Random): Delivery {
	const event: Event = random.chance(0.5) ? 'clearing' : 'cashOut';
	const origin = genuine(event, random);
	return { ...random.pick(FORGERS)(event, origin, random), origin, event };
}
