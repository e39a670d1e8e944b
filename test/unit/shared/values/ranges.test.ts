import { listRanges } from '../../../../nodes/shared/values/ranges';

test.each([
	[[3], '3'],
	[[3, 4], '3 to 4'],
	[[0, 1, 2, 5, 7, 8], '0 to 2, 5 and 7 to 8'],
	[Array.from({ length: 10_000 }, (_, index) => index), '0 to 9999'],
])('item numbers are listed in ranges', (indexes, sentence) => {
	expect(listRanges(indexes)).toBe(sentence);
});
