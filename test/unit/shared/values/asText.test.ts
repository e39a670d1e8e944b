import { asText } from '../../../../nodes/shared/values/asText';

test.each([
	['text', 'text'],
	['', ''],
	[0, '0'],
	[50_000, '50000'],
	[true, 'true'],
	[false, 'false'],
])('%j is the text %j', (value, text) => {
	expect(asText(value)).toBe(text);
});

test.each([undefined, null, {}, { toString: () => 'text' }, [], ['text'], 5n, () => 'text'])(
	'what is no scalar has no text (%#)',
	(value) => {
		expect(asText(value)).toBe('');
	},
);
