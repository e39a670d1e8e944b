const JAKARTA_OFFSET_MS = 7 * 60 * 60 * 1000;
const MONTHS = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');

/** Jakarta's clock in ISO form, with a Z that means nothing. */
function jakartaIso(atMs: number): string {
	return new Date(atMs + JAKARTA_OFFSET_MS).toISOString();
}

/** Days since 1970 in Jakarta. */
export function jakartaDay(atMs: number): number {
	return Math.floor((atMs + JAKARTA_OFFSET_MS) / (24 * 60 * 60 * 1000));
}

/** 20220214101951114: the digits that ids are made of. */
export function digitsOf(atMs: number): string {
	return jakartaIso(atMs).replace(/\D/g, '');
}

/** 2021-04-29 14:27:10.794: KasPro Bank. */
export function bankTimestamp(atMs: number): string {
	return jakartaIso(atMs).slice(0, 23).replace('T', ' ');
}

/** 2021-02-09T10:50:25+07:00: GoldPro. */
export function goldTimestamp(atMs: number): string {
	return `${jakartaIso(atMs).slice(0, 19)}+07:00`;
}

/** 2021-04-29T04:57:32.000+0000: the transaction history, in UTC and without milliseconds. */
export function historyDate(atMs: number): string {
	return `${new Date(atMs).toISOString().slice(0, 19)}.000+0000`;
}

/** 03 Feb 2021: the price chart. */
export function chartDate(atMs: number): string {
	const [year, month, day] = jakartaIso(atMs).slice(0, 10).split('-');
	return `${day} ${MONTHS[Number(month) - 1]} ${year}`;
}
