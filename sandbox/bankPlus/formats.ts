import { jakartaIso } from '../core/jakarta';

/** `YYYY-MM-DD HH:mm:ss` in Jakarta. */
export function jakartaTime(atMs: number): string {
	return jakartaIso(atMs).slice(0, 19).replace('T', ' ');
}

/** 25000 as `25.000`. */
export function withDots(amountIdr: number): string {
	return String(amountIdr).replace(/\B(?=(\d{3})+$)/g, '.');
}
