/** The bits of an address, 32 or 128 of them, as text. */
type Bits = string;

const V4_BITS = 32;
const V6_BITS = 128;
const V6_GROUPS = 8;

/** An IPv4 sender reaches an IPv6 socket as ::ffff:192.0.2.1. */
const MAPPED = '0'.repeat(80) + '1'.repeat(16);

/** Longer than any spelling of an address with its zone and its range. */
const MAX_LENGTH = 100;

/** 010 is ten to one reader and eight to another. */
const DECIMAL = /^(0|[1-9]\d{0,2})$/;
const GROUP = /^[\da-f]{1,4}$/i;
const BRACKETED = /^\[([^[\]]*:[^[\]]*)\]$/;
const ZONE = /%[\w.~-]+$/;

/**
 * Is this address the one that the entry names, or in the range that it names (203.0.113.0/24)?
 * Both may be in any spelling. What is neither an address nor a range holds nobody.
 */
export function isInRange(address: string, entry: string): boolean {
	if (address.length > MAX_LENGTH || entry.length > MAX_LENGTH) return false;
	const sender = toBits(address.trim());
	const shared = sharedBits(entry.trim());
	return sender !== undefined && shared?.width === sender.length && sender.startsWith(shared.bits);
}

/** What an address must begin with to be in the range, and of how many bits such an address is. */
function sharedBits(entry: string): { bits: Bits; width: number } | undefined {
	const [base = '', prefix, ...more] = entry.split('/');
	const bits = toBits(base);
	if (bits === undefined || more.length > 0) return undefined;
	const width = bits.length;
	if (prefix === undefined) return { bits, width };
	const written = base.includes(':') ? V6_BITS : V4_BITS;
	// The range of a mapped address is written in 128 bits, of which we keep the last 32.
	const length = DECIMAL.test(prefix) ? Number(prefix) - (written - width) : NaN;
	return length >= 0 && length <= width ? { bits: bits.slice(0, length), width } : undefined;
}

/** A mapped IPv4 address counts as the IPv4 address that it is. */
function toBits(address: string): Bits | undefined {
	if (!address.includes(':')) return v4ToBits(address);
	const bare = address.replace(BRACKETED, '$1').replace(ZONE, '');
	const bits = v6ToBits(bare);
	return bits?.startsWith(MAPPED) ? bits.slice(MAPPED.length) : bits;
}

function v4ToBits(address: string): Bits | undefined {
	const octets = address.split('.');
	const isGood = octets.every((octet) => DECIMAL.test(octet) && Number(octet) <= 255);
	return octets.length === 4 && isGood
		? octets.map((octet) => inBits(Number(octet), 8)).join('')
		: undefined;
}

/** `::` stands once for one zero group or more. */
function v6ToBits(address: string): Bits | undefined {
	const [head = '', tail, ...more] = withoutDots(address).split('::');
	const [before, after] = [groupsOf(head), groupsOf(tail ?? '')];
	const left = V6_GROUPS - before.length - after.length;
	const isComplete = tail === undefined ? left === 0 : left > 0;
	const groups = [...before, ...Array<string>(Math.max(left, 0)).fill('0'), ...after];
	return more.length === 0 && isComplete && groups.every((group) => GROUP.test(group))
		? groups.map((group) => inBits(parseInt(group, 16), 16)).join('')
		: undefined;
}

const groupsOf = (part: string): string[] => (part === '' ? [] : part.split(':'));

/** The last 32 bits may be written as IPv4. What is none stays, and is no group. */
const withoutDots = (address: string): string =>
	address.replace(/(?<=:)[\d.]*\.[\d.]*$/, (dotted) => {
		const bits = v4ToBits(dotted);
		return bits === undefined ? dotted : `${inHex(bits.slice(0, 16))}:${inHex(bits.slice(16))}`;
	});

const inHex = (bits: Bits): string => parseInt(bits, 2).toString(16);

const inBits = (value: number, width: number): Bits => value.toString(2).padStart(width, '0');
