import { jakartaIso } from '../../core/jakarta';

/** 2021-04-29 14:27:10.794 */
export function bankTimestamp(atMs: number): string {
	return jakartaIso(atMs).slice(0, 23).replace('T', ' ');
}

/** 2021-04-29T04:57:32.000+0000: the transaction history, in UTC and without milliseconds. */
export function historyDate(atMs: number): string {
	return `${new Date(atMs).toISOString().slice(0, 19)}.000+0000`;
}
