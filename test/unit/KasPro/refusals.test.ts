import { findRefusal, REFUSALS } from '../../../nodes/KasPro/common/refusals';
import { PLAIN_REFUSALS } from '../../integration/KasPro/common/phrases';

/** Every refusal that the three documents print and that can be one of a payment. */
const PRINTED = [
	'Your account is not premium yet',
	'Price changes have occurred, Please try again',
	'wallet balance is insufficient',
	'User not found',
	'User Not Found',
	'Customer not found',
	'Invalid recipient',
	'Invalid Params',
	'Field kecamatan is required.',
	'Unauthorize',
];

test.each(PRINTED)('"%s" is known with the document that prints it', (text) => {
	expect(findRefusal(text)?.source).toMatch(/GoldPro|wallet|KasPro Bank/);
});

test('the printed "Transaction ID Is Not Found" is of an inquiry, and says nothing of a payment', () => {
	expect(
		findRefusal('202104291645489824310701020000005 Transaction ID Is Not Found'),
	).toBeUndefined();
});

test('no entry is there for nothing', () => {
	const used = new Set(PLAIN_REFUSALS.map((text) => findRefusal(text.replace(/^\[.*\] /, ''))));
	expect(REFUSALS.filter((entry) => !used.has(entry))).toEqual([]);
});

test.each(REFUSALS)('what to do about $words is a sentence', ({ fix }) => {
	expect(fix).toMatch(/^[A-Z].*\.$/);
});

test('in a long text something else may stand too', () => {
	expect(findRefusal(`Customer not found. ${'Call us. '.repeat(30)}`)).toBeUndefined();
});

test('a text made to be slow is read at once', () => {
	const text = `${'account number '.repeat(13)}nott`;
	const startMs = performance.now();
	findRefusal(text);
	expect(performance.now() - startMs).toBeLessThan(1_000);
});
