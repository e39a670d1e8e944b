import {
	digitsIdr,
	exactBody,
	isBody,
	numberIdr,
	objectOf,
	optional,
	text,
} from '../../../sandbox/core/bodyRules';

const RULES = {
	account: text(/^\d+$/),
	amount: digitsIdr,
	fee: numberIdr(0),
	note: optional(text()),
	image: optional(objectOf({ file: text() })),
};
const GOOD = { account: '007', amount: '1000', fee: 0 };

describe('a body is exactly what the rules say', () => {
	test.each([
		['with all that is needed', GOOD],
		['with what may be there', { ...GOOD, note: 'x', image: { file: 'a.png' } }],
	])('%s', (_what, body) => {
		expect(exactBody(RULES, body)).toBe(body);
	});

	test.each([
		['body', 'is a list', []],
		['body', 'is nothing', undefined],
		['account', 'lacks a field', { amount: '1000', fee: 0 }],
		['account', 'breaks a form', { ...GOOD, account: '7a' }],
		['account', 'is broken in two fields: the first of the rules is named', { fee: -1 }],
		['amount', 'has a number for digits', { ...GOOD, amount: 1000 }],
		['amount', 'has nothing to pay', { ...GOOD, amount: '0' }],
		['fee', 'has a fraction of a rupiah', { ...GOOD, fee: 0.5 }],
		['note', 'has a blank text', { ...GOOD, note: ' ' }],
		['image', 'breaks a rule within', { ...GOOD, image: { file: 1 } }],
		['image', 'has an unknown field within', { ...GOOD, image: { file: 'a', size: 1 } }],
		['other', 'has an unknown field, which is named before a broken one', { fee: -1, other: 1 }],
		['toString', 'has a field that every object inherits', { ...GOOD, toString: 1 }],
	])('else %s is named: it %s', (field, _what, body) => {
		expect(exactBody(RULES, body)).toBe(field);
	});
});

test('a body that only has to keep its rules may have other fields', () => {
	expect(isBody(RULES, { ...GOOD, other: 1 })).toBe(true);
	expect(isBody(RULES, { ...GOOD, other: 1, fee: -1 })).toBe(false);
	expect(isBody(RULES, [])).toBe(false);
});
