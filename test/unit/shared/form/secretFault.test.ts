import { faultOfSecret } from '../../../../nodes/shared/form/secretFault';

const NOT_SHOWN = 'cannot be used; its value is a secret and not shown';

test.each([
	['must have digits only, got "12a4"', '12a4', 'must have digits only'],
	['must have 6 digits, got 1234', 1234, 'must have 6 digits'],
	['is required', '', 'is required'],
	['must be text, got {"abcd":1}', { abcd: 1 }, 'must be text'],
	['must be text, got true', true, 'must be text'],
])('%j is told without what was given', (fault, value, told) => {
	expect(faultOfSecret(fault, value)).toBe(told);
});

test.each([
	['has 12345678 in it', '12345678'],
	['begins with 1234 and more', '12345678'],
	['is "ZQ83X" in capitals', 'zq83x'],
	['is "zq83x" in small letters', 'ZQ83X'],
	['has a word of it: zq83', 'first,zq83x'],
	['arrived as the number 8371946205, which has lost digits', 8371946205],
	['arrived as the number 8371946205, which has lost digits', 8371946205n],
	['is a letter: ä', 'ä'],
])('%j shows a part of the value, and is not told', (fault, value) => {
	expect(faultOfSecret(fault, value)).toBe(NOT_SHOWN);
});

test.each(['---', '', ' '])('a value without a letter or a digit (%j) is in no rule', (value) => {
	expect(faultOfSecret(`must have --- digits ${value}`, value)).toBe(
		`must have --- digits ${value}`,
	);
});
