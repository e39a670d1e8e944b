import { BANK_NAMES } from './bankNames';
import { BANKS } from './banks';

/** A bank as people name it, and as Duitku does. */
export interface NamedBank {
	bankCode: string;
	/** "BCA, Bank Central Asia (014)" */
	shown: string;
	/** All of its names, in the form in which names are compared. */
	names: readonly string[];
}

/** Words that say no more than that it is one. */
const FORMS = /\b(bank|pt|tbk|persero)\b/g;

/** Case, dots, brackets, and the words around a name, aside. */
export const plainName = (name: string): string =>
	name
		.normalize('NFKC')
		.toLowerCase()
		.replace(/[^\p{L}\p{N}]+/gu, ' ')
		.replace(FORMS, ' ')
		.replace(/\s+/g, '');

/** What a bank is called besides its name in a list. */
export function namedBank(bankCode: string, listedName: string): NamedBank {
	const documented = Object.hasOwn(BANKS, bankCode) ? (BANKS[bankCode]?.name ?? '') : '';
	const everyday = Object.hasOwn(BANK_NAMES, bankCode) ? (BANK_NAMES[bankCode] ?? []) : [];
	const name = listedName === '' ? documented : listedName;
	const [first = ''] = everyday;
	const isNews = first !== '' && plainName(first) !== plainName(name);
	const names = [name, documented, ...everyday].map(plainName).filter((each) => each !== '');
	return {
		bankCode,
		shown: `${isNews ? `${first}, ` : ''}${name} (${bankCode})`,
		names: [...new Set(names)],
	};
}

const DOCUMENTED = Object.keys(BANKS).map((bankCode) => namedBank(bankCode, ''));

/** The most that a sentence can name. */
const CANDIDATES = 5;

/**
 * The code of the one bank that goes by exactly this name; or the banks that may be meant, for a
 * person to choose from. A name is never completed and never corrected.
 */
export function findBank(name: string): { bankCode: string } | { candidates: string[] } {
	const wanted = plainName(name);
	if (wanted === '') return { candidates: [] };
	const exact = DOCUMENTED.filter(({ names }) => names.includes(wanted));
	const [only] = exact;
	if (exact.length === 1 && only) return { bankCode: only.bankCode };
	const meant = exact.length > 1 ? exact : DOCUMENTED.filter((bank) => isNear(bank, wanted));
	return { candidates: meant.slice(0, CANDIDATES).map(({ shown }) => shown) };
}

/** One name begins with the other: enough to be asked about, not to be paid. */
const isNear = ({ names }: NamedBank, wanted: string): boolean =>
	names.some((name) => name.length > 1 && (name.startsWith(wanted) || wanted.startsWith(name)));
