export const WORDS_TEXTS = { locale: 'en-GB' };

/** Puts values where their names stand in braces. What has no value stays as it is. */
export function filled(text: string, values: Readonly<Record<string, string | number>>): string {
	return text.replace(/\{(\w+)\}/g, (found, name: string) =>
		Object.hasOwn(values, name) ? `${values[name]}` : found,
	);
}

/** A text about one or several: languages without a plural have the same text twice. */
export function counted(count: number, { one, other }: { one: string; other: string }): string {
	return filled(count === 1 ? one : other, { count });
}

export const rupiah = (amountIdr: number): string => `Rp${amountIdr.toLocaleString('id-ID')}`;

/** Nothing that comes from a file or a system is markup. */
export const escaped = (text: string): string =>
	text.replace(/[&<>"'`]/g, (sign) => `&#${sign.charCodeAt(0)};`);

/** A moment as people in Jakarta say it. */
export function momentOf(moment: string | number | Date): string {
	const parts = new Intl.DateTimeFormat(WORDS_TEXTS.locale, {
		dateStyle: 'long',
		timeStyle: 'short',
		timeZone: 'Asia/Jakarta',
	});
	return `${parts.format(new Date(moment))} WIB`;
}
