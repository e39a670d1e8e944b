import { findRefusal, REFUSALS } from '../../../../nodes/KasPro/common/refusals';
import { PLAIN_REFUSALS, UNCLEAR_REFUSALS } from '../../../integration/KasPro/common/phrases';

const PLAIN = REFUSALS.filter((row) => row.outcome === 'failed');
const OPEN = REFUSALS.filter((row) => row.outcome === 'pending');

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

test.each(PRINTED)('"%s" in a sentence about something else is not what is printed', (text) => {
	const within = findRefusal(`Perhaps ${text.toLowerCase()}`);
	expect([undefined, 'plain words']).toContain(within?.source);
});

test.each([
	'Price changes have occurred',
	'Customer not found',
	'Invalid recipient',
	'Unauthorized',
])('"%s" refuses with a full stop and without, and not when more follows', (text) => {
	expect(findRefusal(text)?.outcome).toBe('failed');
	expect(findRefusal(`${text}.`)?.outcome).toBe('failed');
	expect(findRefusal(`${text} of the other bank`)).toBeUndefined();
});

test.each([
	'Price changes have occurred,please try again',
	'Field kecamatan is required',
	'Invalid parameter',
	'Invalid parameters',
	'Invalid params:amount',
	'Invalid params: pocket id',
])('"%s" is a spelling of what is printed', (text) => {
	expect(findRefusal(text)?.source).toContain('GoldPro');
});

test.each(['Field kecamatan is required of the other bank', 'Invalid params: (none)'])(
	'"%s" is none',
	(text) => {
		expect(findRefusal(text)).toBeUndefined();
	},
);

test('the printed "Transaction ID Is Not Found" is of an inquiry, and says nothing of a payment', () => {
	expect(
		findRefusal('202104291645489824310701020000005 Transaction ID Is Not Found'),
	).toBeUndefined();
});

test('no entry is there for nothing', () => {
	const used = new Set(PLAIN_REFUSALS.map((text) => findRefusal(text.replace(/^\[.*\] /, ''))));
	expect(PLAIN.filter((entry) => !used.has(entry))).toEqual([]);
});

test.each(PLAIN)('what to do about $words is a sentence', ({ fix }) => {
	expect(fix).toMatch(/^[A-Z].*\.$/);
});

test('in a text of more than 200 characters something else may stand too', () => {
	const text = 'Customer not found.';
	expect(findRefusal(text.padEnd(200, '.'))?.outcome).toBe('failed');
	expect(findRefusal(text.padEnd(201, '.'))).toBeUndefined();
});

test('a text made to be slow is read at once', () => {
	const text = `${'account number '.repeat(13)}nott`;
	const startMs = performance.now();
	findRefusal(text);
	expect(performance.now() - startMs).toBeLessThan(1_000);
});

const LOW = 'Saldo tidak cukup';

describe('the code beside plain words', () => {
	test.each([
		'110011',
		'7',
		'2',
		'400',
		'401',
		'9999',
		'-1',
		'-200',
		'5000',
		'50',
		'0110005',
		'2000',
		'1500',
	])('%s refuses', (code) => {
		expect(findRefusal(LOW, { code })?.outcome).toBe('failed');
	});

	test.each([
		['', 'no document'],
		['ERROR', 'no document'],
		['GE-0001', 'no document'],
		['4.5', 'no document'],
		[' 7', 'no document'],
		['0', 'wallet'],
		['00', 'wallet'],
		['-0', 'wallet'],
		['1', 'wallet'],
		['01', 'wallet'],
		['200', 'GoldPro'],
		['201', 'GoldPro'],
		['0202', 'GoldPro'],
		['408', 'HTTP'],
		['409', 'HTTP'],
		['425', 'HTTP'],
		['500', 'HTTP'],
		['0504', 'HTTP'],
		['599', 'HTTP'],
	])('%j leaves open what became of the payment, says %s', (code, source) => {
		const row = findRefusal(LOW, { code });
		expect(row?.outcome).toBe('pending');
		expect(row?.source).toContain(source);
	});

	test('is of no matter where there is none', () => {
		expect(findRefusal(LOW)?.outcome).toBe('failed');
	});

	test('is asked before the words', () => {
		const firstOfWords = REFUSALS.findIndex((row) => row.outcome === 'failed');
		expect(REFUSALS.slice(0, firstOfWords)).toEqual(OPEN);
	});
});

describe('data beside plain words', () => {
	const withData = (data: unknown) => findRefusal(LOW, { code: '110011', data })?.outcome;

	test.each([undefined, null, '', [], {}].map((data) => [data]))('%j says nothing', (data) => {
		expect(withData(data)).toBe('failed');
	});

	test.each([{ reffId: 'OLSFQ1' }, [1], 'OLSFQ1', 0, false].map((data) => [data]))(
		'%j may tell of a payment',
		(data) => {
			expect(withData(data)).toBeUndefined();
		},
	);
});

describe('words beside a code of refusal', () => {
	const outcomeOf = (text: string) => findRefusal(text, { code: '110099' })?.outcome;

	test.each(PLAIN_REFUSALS)('"%s" refuse', (text) => {
		expect(outcomeOf(text.replace(/^\[.*\] /, ''))).toBe('failed');
	});

	test.each(UNCLEAR_REFUSALS)('"%s" are of no row, which is Pending', (text) => {
		expect(outcomeOf(text)).toBeUndefined();
	});
});
