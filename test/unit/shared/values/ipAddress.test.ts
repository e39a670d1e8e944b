import { isInRange } from '../../../../nodes/shared/values/ipAddress';

describe('one address in two spellings is one address', () => {
	test.each([
		['192.0.2.1', '192.0.2.1'],
		['192.0.2.1', '::ffff:192.0.2.1'],
		['192.0.2.10', '::ffff:192.0.2.10'],
		['::FFFF:192.0.2.1', '192.0.2.1'],
		['::ffff:c000:201', '192.0.2.1'],
		['0:0:0:0:0:ffff:c000:201', '192.0.2.1'],
		['0000:0000:0000:0000:0000:ffff:192.0.2.1', '192.0.2.1'],
		['[::ffff:192.0.2.1]', '192.0.2.1'],
		['2001:DB8::1', '2001:db8::1'],
		['2001:0db8:0:0:0:0:0:1', '2001:db8::1'],
		['[2001:db8::1]', '2001:db8::1'],
		['2001:db8::192.0.2.1', '2001:db8::c000:201'],
		['fe80::1%eth0', 'fe80::1'],
		['fe80::1', '[fe80::1%25en0]'],
		['::', '0:0:0:0:0:0:0:0'],
		['1::', '1:0:0:0:0:0:0:0'],
		['1:2:3:4:5:6:7::', '1:2:3:4:5:6:7:0'],
		[' 192.0.2.1 ', '192.0.2.1'],
	])('%s and %s', (address, entry) => {
		expect(isInRange(address, entry)).toBe(true);
		expect(isInRange(entry, address)).toBe(true);
	});
});

test.each([
	['192.0.2.1', '192.0.2.2'],
	['192.0.2.1', '192.0.2.10'],
	['2001:db8::1', '2001:db8::2'],
	['2001:db8::1', '2001:db8:1::'],
	['::192.0.2.1', '192.0.2.1'],
	['::1', '0.0.0.1'],
	['64:ff9b::192.0.2.1', '192.0.2.1'],
])('%s is not %s', (address, entry) => {
	expect(isInRange(address, entry)).toBe(false);
});

describe('a range', () => {
	test.each([
		['203.0.113.0', '203.0.113.0/24'],
		['203.0.113.255', '203.0.113.0/24'],
		['::ffff:203.0.113.7', '203.0.113.0/24'],
		['203.0.113.7', '203.0.113.99/24'],
		['203.0.113.7', '::ffff:203.0.113.0/120'],
		['203.0.113.7', '203.0.113.7/32'],
		['203.0.113.7', '0.0.0.0/0'],
		['203.0.113.3', '203.0.113.2/31'],
		['2001:db8::1', '2001:db8::/32'],
		['2001:DB8:ffff:ffff:ffff:ffff:ffff:ffff', '2001:db8::/32'],
		['2001:db8::1', '[2001:db8::]/32'],
		['2001:db8::1', '2001:db8::1/128'],
		['2001:db8::1', '::/0'],
	])('has %s in %s', (address, range) => {
		expect(isInRange(address, range)).toBe(true);
	});

	test.each([
		['203.0.112.255', '203.0.113.0/24'],
		['203.0.114.0', '203.0.113.0/24'],
		['203.0.113.4', '203.0.113.2/31'],
		['203.0.113.8', '203.0.113.7/32'],
		['2001:db9::', '2001:db8::/32'],
		['203.0.113.7', '::/0'],
		['203.0.113.7', '::ffff:0:0/80'],
		['2001:db8::1', '0.0.0.0/0'],
	])('does not have %s in %s', (address, range) => {
		expect(isInRange(address, range)).toBe(false);
	});
});

const NO_ADDRESS = [
	'',
	' ',
	'*',
	'localhost',
	'192.0.2',
	'192.0.2.1.1',
	'192.0.2.256',
	'192.0.02.1',
	'0xc0.0.2.1',
	'192.0.2.1:443',
	'192.0.2.-1',
	'192.0.2.1%eth0',
	'3221225985',
	':',
	':::',
	'1::2::3',
	'1:2:3:4:5:6:7',
	'1:2:3:4:5:6:7:8:9',
	'1:2:3:4:5:6:7:8::',
	'::1:2:3:4:5:6:7:8',
	'1:2:3:4:5:6:7:192.0.2.1',
	'192.0.2.1::',
	'::192.0.2.256',
	'12345::',
	'g::',
	'::1%',
	'[::1',
	'::1]',
	'[[::1]]',
	'[192.0.2.1]',
	'[]',
	'a[::1]',
	'[::1]2',
	'1%eth0:2::',
	'::1%eth0%',
	'::192.0.2.1:5',
];

const NO_RANGE = [
	'192.0.2.0/33',
	'192.0.2.0/-1',
	'192.0.2.0/',
	'192.0.2.0/24/24',
	'192.0.2.0/024',
	'192.0.2.0/255.255.255.0',
	'192.0.2.0/ 24',
	'2001:db8::/129',
	'::ffff:192.0.2.0/95',
	'[2001:db8::/32]',
	'/0',
	'/24',
];

/** With those that a careless reader would find in the entries above. */
const ADDRESSES = [
	'192.0.2.1',
	'192.0.2.0',
	'::1',
	'::12',
	'a::1',
	'1:2::',
	'::c000:201:5',
	'2001:db8::1',
	'2001:db8::',
	'0.0.0.0',
	'::',
];

test.each([...NO_ADDRESS, ...NO_RANGE])('%j lets nobody in', (entry) => {
	for (const address of [...ADDRESSES, entry]) {
		expect(isInRange(address, entry)).toBe(false);
	}
});

test.each([...NO_ADDRESS, '192.0.2.0/24', undefined])(
	'the sender %j is let in by nothing',
	(address) => {
		for (const entry of ['0.0.0.0/0', '::/0', '192.0.2.1', '::1']) {
			expect(isInRange(address ?? '', entry)).toBe(false);
		}
	},
);

test('a hundred characters are enough for any spelling, and none are read beyond', () => {
	const spelt = (length: number) => '192.0.2.1'.padStart(length);
	expect(isInRange(spelt(100), spelt(100))).toBe(true);
	expect(isInRange(spelt(101), spelt(100))).toBe(false);
	expect(isInRange(spelt(100), spelt(101))).toBe(false);
});

test('an entry of any length is looked at in no time', () => {
	for (const entry of ['1:'.repeat(100_000), ':'.repeat(100_000), `${'9'.repeat(100_000)}/24`]) {
		expect(isInRange('192.0.2.1', entry)).toBe(false);
	}
});
