import { jakartaIso } from '../../core/jakarta';

/** 20220214101951114, a moment in Jakarta: the digits that ids are made of. */
export function digitsOf(atMs: number): string {
	return jakartaIso(atMs).replace(/\D/g, '');
}

/** OLSFQ20220214101951114, as printed: a responseId, and the reffId of a payment. */
export function responseIdOf(atMs: number): string {
	return `OLSFQ${digitsOf(atMs)}`;
}
