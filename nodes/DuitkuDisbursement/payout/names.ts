/*
 * Titles as they are written with dots; a dot stands for "perhaps a blank", so that "S.Kom" is also
 * found as "SKOM" and "S KOM". What is a name too ("Nona", "M.A.") is no title here.
 */

/** Before a name, and by some banks behind it: "SITI AMINAH HJ", "MAJU JAYA PT". */
const ADDRESSES = [
	...['Bpk', 'Sdr', 'Sdri', 'Tn', 'Ny', 'Nn', 'Hj'],
	...['Prof', 'Dr', 'Dra', 'Drs', 'Drg', 'Drh', 'Ir'],
];

const LEGAL_FORMS = ['PT', 'CV', 'UD', 'PD'];

/** Before a name only: behind one, an H is an initial, and a whole word is a name. */
const IN_FRONT = [
	...ADDRESSES,
	...LEGAL_FORMS,
	...['Bapak', 'Ibu', 'Saudara', 'Saudari', 'Tuan', 'Nyonya', 'H', 'K.H'],
];

const BEHIND = [
	...ADDRESSES,
	...LEGAL_FORMS,
	'Tbk',
	...['A.Md', 'B.Sc', 'LL.M', 'M.B.A', 'M.Sc', 'Ph.D'],
	...['S.Ag', 'S.E', 'S.H', 'S.Hum', 'S.Ked', 'S.Kep', 'S.Kom', 'S.Pd', 'S.Psi', 'S.Si', 'S.Sos'],
	...['S.T', 'M.Ag', 'M.Ak', 'M.H', 'M.Hum', 'M.Kn', 'M.Kom', 'M.M', 'M.Pd', 'M.Si', 'M.T'],
];

const anyOf = (titles: readonly string[]) =>
	titles.map((title) => title.toUpperCase().replaceAll('.', ' ?')).join('|');

const TITLES_IN_FRONT = new RegExp(`^(?:(?:${anyOf(IN_FRONT)}) )+`);
const TITLES_BEHIND = new RegExp(`(?: (?:${anyOf(BEHIND)}))+$`);

const APOSTROPHES = /['`\u00b4\u02bc\u2018\u2019\u2032]/g;
const MARKS_AND_INVISIBLES = /[\p{M}\p{Cf}]/gu;
const DOTS_COMMAS_AND_BLANKS = /[.,\s]+/g;
const INITIAL_BEFORE_INITIAL = /(?<=^| )(\S) (?=\S(?: |$))/g;

/** No bank cuts a name off before it. */
const SHORTEST_CUT = 20;

/** Longer than any field of a name in the documents. */
const LONGEST_NAME = 255;

const plain = (name: string) =>
	name
		.replace(APOSTROPHES, '')
		.normalize('NFKD')
		.replace(MARKS_AND_INVISIBLES, '')
		.replace(DOTS_COMMAS_AND_BLANKS, ' ')
		.trim()
		.toUpperCase();

/** "A.R. Hakim" is "AR HAKIM": where dots fall away, blanks between initials say nothing. */
const joinInitials = (name: string) => name.replace(INITIAL_BEFORE_INITIAL, '$1');

/** A name with and without the titles behind it. One word is always left, be it a title. */
function readName(name: string) {
	const whole = plain(name);
	const withTitlesBehind = whole.replace(TITLES_IN_FRONT, '');
	return {
		legalForm: whole.split(' ').find((word) => LEGAL_FORMS.includes(word)),
		withTitlesBehind: joinInitials(withTitlesBehind),
		bare: joinInitials(withTitlesBehind.replace(TITLES_BEHIND, '')),
	};
}

/**
 * Is the account holder whom the user expects the one whom the bank names? A blank expectation is
 * no question.
 *
 * The habits of banks that are assumed: upper case without diacritics, padded with blanks to 30
 * characters, titles left out or put behind the name, and long names cut off, at 20 characters or
 * later, in the middle of a word or of a title. Titles before a name do not count among the 20.
 *
 * Words and their order count: a part of a name, or a name with a letter wrong, is another person.
 * So are a PT and a CV of one name, where both names say which they are.
 */
export function namesMatch(expected: string, answered: string): boolean {
	if (expected.trim() === '') return true;
	if (Math.max(expected.trim().length, answered.trim().length) > LONGEST_NAME) return false;
	const wanted = readName(expected);
	const given = readName(answered);
	if (wanted.bare === '') return false;
	if (wanted.legalForm && given.legalForm && wanted.legalForm !== given.legalForm) return false;
	if (wanted.bare === given.bare) return true;
	const { withTitlesBehind: cutOff } = given;
	return cutOff.length >= SHORTEST_CUT && wanted.withTitlesBehind.startsWith(cutOff);
}
