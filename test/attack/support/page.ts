/** A JSON object of a request or an answer. */
export type Body = Record<string, unknown>;

/** The way to a value in an answer, such as `['data', 'amount']`. */
export type Place = readonly string[];

/** A place of the answer that repeats a field of the request; what was not sent is not repeated. */
export interface Echo {
	place: Place;
	sent: string;
}

/** The echoes of fields that keep their names. */
export const echoesOf = (names: readonly string[], inside: Place = []): Echo[] =>
	names.map((sent) => ({ place: [...inside, sent], sent }));

/**
 * What the document of a payment says, written down here a second time: the oracle must not believe
 * what the nodes believe.
 */
export interface MoneyPage {
	/** The path of the payment; a service without a page has the one of the good values. */
	path: string;
	/** Where it goes instead, when the operation itself finds the way. */
	otherPath?: string;
	/** The field of the request that tells the payments of a run apart. */
	key: string;
	/** The field of the request that holds the amount in rupiah. */
	amount?: string;
	/** The documented answer that says "paid" about exactly this request. */
	good: (sent: Body) => Body;
	/** Documented answers that leave no doubt: nothing moved. */
	refusals: readonly Body[];
	/** Where the answer has its code and its text. */
	code: Place;
	message: Place;
	/** What else an answer of success must say, such as a flag beside the code. */
	flags?: readonly Place[];
	/** What the answer repeats of the request: another value is another payment. */
	echoes: readonly Echo[];
	/** Documented answers that leave the payment open. */
	open: readonly Body[];
	/** The call that says what became of a payment. */
	status?: { path: string; key: string; good: (sent: Body) => Body };
}

export function read(body: unknown, place: Place): unknown {
	return place.reduce<unknown>((value, name) => (value as Body | undefined)?.[name], body);
}

/** The same body with another value at a place; without one when the value is `undefined`. */
export function withValue(body: Body, place: Place, value: unknown): Body {
	const copy = structuredClone(body);
	const holder = place.slice(0, -1).reduce<Body>((inner, name) => inner[name] as Body, copy);
	const last = place.at(-1) ?? '';
	if (value === undefined) Reflect.deleteProperty(holder, last);
	else holder[last] = value;
	return copy;
}

/** Every place of a body that holds something. */
export function placesOf(body: unknown, at: Place = []): Place[] {
	if (typeof body !== 'object' || body === null) return [at];
	const inner = Object.entries(body).flatMap(([name, value]) => placesOf(value, [...at, name]));
	return at.length === 0 ? inner : [at, ...inner];
}
