import { hasInvisible, normaliseReference } from '../../../../nodes/shared/values/reference';

test('two spellings of one reference are one', () => {
	expect(normaliseReference(' INV-1001\n')).toBe('INV-1001');
	expect(normaliseReference('CAFE\u0301-1')).toBe(normaliseReference('CAF\u00c9-1'));
	expect(normaliseReference('inv-1001')).not.toBe(normaliseReference('INV-1001'));
});

test.each([
	['a line break', 'INV\n1001'],
	['a tab', 'INV\t1001'],
	['a zero-width space', 'INV\u200b1001'],
	['a soft hyphen', 'INV\u00ad1001'],
	['a lone surrogate', 'INV\ud8001001'],
	['a line separator', 'INV\u20281001'],
	['a paragraph separator', 'INV\u20291001'],
	['a no-break space', 'INV\u00a01001'],
	['an ideographic space', 'INV\u30001001'],
])('%s inside of a reference cannot be seen', (_, reference) => {
	expect(hasInvisible(reference)).toBe(true);
});

test.each(['INV-1001', 'Gaji Maret 2026', 'é/1', '日本', '', ' INV-1 '])(
	'%j can be seen',
	(reference) => {
		expect(hasInvisible(reference)).toBe(false);
	},
);
