import { findRefusal, type KnownRefusal } from '../../../../nodes/shared/values/refusals';

const KNOWN: readonly KnownRefusal[] = [
	{ code: '-1', words: /^\[76\]/, advice: 'both' },
	{ code: 'INVALID_PIN', advice: 'code' },
	{ words: /not enough/i, advice: 'words' },
	{ code: '-1', advice: 'later' },
];

test.each([
	['-1', '[76] Rekening tidak valid', 'both'],
	['-1', 'Something else', 'later'],
	['INVALID_PIN', '', 'code'],
	['99', 'Balance is NOT ENOUGH', 'words'],
	['-1', 'Balance is not enough', 'words'],
])('%s with "%s" is known by %s', (code, message, advice) => {
	expect(findRefusal(KNOWN, code, message)?.advice).toBe(advice);
});

test.each([
	['76', '[76] Rekening tidak valid'],
	['', ''],
	['invalid_pin', ''],
])('%s with "%s" is not known', (code, message) => {
	expect(findRefusal(KNOWN, code, message)).toBeUndefined();
});
