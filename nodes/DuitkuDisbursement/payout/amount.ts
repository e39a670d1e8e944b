import type { Check } from '../../shared/contract/field';
import { text, wholeRupiah } from '../../shared/form/checks';
import { asText } from '../../shared/values/asText';
import { rupiahText } from '../../shared/values/rupiah';

export type AmountFormat = 'digits' | 'indonesian';

/** "Rp 6.200.000,00", "IDR 6200000", "Rp. 6.200.000,-": the group is the whole rupiah. */
const INDONESIAN = /^(?:(?:rp\.?|idr)\s*)?([1-9]\d{0,2}(?:\.\d{3})+|\d+)(?:,(?:00|-))?$/i;

/** Ways to write an amount that are refused, and what each of them lacks: the first one counts. */
const FAULTS: readonly (readonly [RegExp, string])[] = [
	[/\p{C}/u, 'has characters that cannot be seen: type it anew'],
	[/(?!\d)\p{Nd}/u, 'must have the digits 0 to 9'],
	[/^\D*[-\u2212(]\D*\d/, 'must be above 0'],
	[/\d,\d{3}(?!\d)/, 'must have dots between thousands, such as 6.200.000, and no commas'],
	[/,\d/, 'must be whole rupiah, without a fraction'],
	[
		/\d\.\d{0,2}(?!\d)|\d\.\d{4}|\d{4}\.\d/,
		'must have three digits after each dot, such as 6.200.000',
	],
	[/^/, 'must be an amount such as 6.200.000 or Rp 6.200.000'],
];

/** Longer than any amount in rupiah with its currency. */
const LONGEST_TEXT = 40;

/**
 * An amount as Indonesians write it: dots between thousands, rupiah before, nothing but zeros after
 * the comma. What an English reader would take for another amount is refused: "6,200,000", "6.20".
 */
const indonesian: Check = (value) => {
	if (typeof value === 'number') return wholeNumberOfRupiah(value);
	const checked = text({ max: LONGEST_TEXT })(value);
	if ('fault' in checked) return checked;
	const given = asText(checked.value).trim();
	const whole = INDONESIAN.exec(given)?.[1];
	if (whole === undefined) {
		const why = FAULTS.find(([written]) => written.test(given))?.[1];
		return { fault: `${why}, got "${given}"` };
	}
	const amount = wholeRupiah(whole.replaceAll('.', ''));
	if ('value' in amount) return amount;
	return { fault: `must be a number of rupiah above 0 that a bank can hold, got "${given}"` };
};

/** A spreadsheet may have read "6.200" as six and a fifth: only its text says what was meant. */
const wholeNumberOfRupiah = (value: number) =>
	Number.isInteger(value) || !Number.isFinite(value)
		? wholeRupiah(value)
		: { fault: `must be whole rupiah, got the number ${value}: pass it on as text` };

/** Who has a file with dots in it need not look for the option that takes them. */
const digits: Check = (value) => {
	const checked = wholeRupiah(value);
	if ('value' in checked) return checked;
	const meant = indonesian(value);
	if ('fault' in meant) return checked;
	const amount = rupiahText(Number(meant.value));
	return { fault: `${checked.fault}: if ${amount} is meant, set Amount Format to Indonesian` };
};

const FORMATS: Record<AmountFormat, Check> = { digits, indonesian };

/** The check of an amount in whole rupiah above zero that is written in this way. */
export const readAmount = (format: AmountFormat): Check => FORMATS[format];
