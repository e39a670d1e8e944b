import type { Random } from '../support/random';

/** A way to write an address, in the hope that a secret follows it to the other server. */
type Address = (own: string, otherPort: number) => string;

const hostOf = (own: string) => own.replace('http://', '');

/** Each leads to the other server, or nowhere: none may take a secret along. */
export const ASTRAY: readonly Address[] = [
	(_own, port) => `http://127.0.0.1:${port}/steal`,
	(_own, port) => `http://localhost:${port}/steal`,
	(_own, port) => `HTTP://127.0.0.1:${port}/steal`,
	(own, port) => `http://${hostOf(own)}@127.0.0.1:${port}/steal`,
	(own, port) => `http://${hostOf(own)}%2f@127.0.0.1:${port}/steal`,
	(own, port) => `${own}@127.0.0.1:${port}/steal`,
	(own, port) => `${own}\\@127.0.0.1:${port}/steal`,
	(_own, port) => `http:\\\\127.0.0.1:${port}\\steal`,
	(_own, port) => `http:/127.0.0.1:${port}/steal`,
	(_own, port) => `http:127.0.0.1:${port}/steal`,
	(_own, port) => `//127.0.0.1:${port}/steal`,
	(_own, port) => `\\\\127.0.0.1:${port}/steal`,
	(_own, port) => `/\\127.0.0.1:${port}/steal`,
	(_own, port) => `@127.0.0.1:${port}/steal`,
	(_own, port) => `:x@127.0.0.1:${port}/steal`,
	(_own, port) => `.127.0.0.1:${port}/steal`,
	(_own, port) => ` http://127.0.0.1:${port}/steal`,
	(_own, port) => `\thttp://127.0.0.1:${port}/steal`,
	(_own, port) => `ht\ntp://127.0.0.1:${port}/steal`,
	(_own, port) => `http://127.1:${port}/steal`,
	(_own, port) => `http://2130706433:${port}/steal`,
	(_own, port) => `http://0x7f.0.0.1:${port}/steal`,
	(_own, port) => `http://[::ffff:127.0.0.1]:${port}/steal`,
	(_own, port) => `http://\uff11\uff12\uff17.0.0.1:${port}/steal`,
	(own, port) => `${own}/../@127.0.0.1:${port}/steal`,
	(own, port) => `${own}0/steal?${port}`,
	(own, port) => `${own}.127.0.0.1:${port}/`,
	(own, port) => `${own}#@127.0.0.1:${port}/`,
	(own, port) => `${own}?@127.0.0.1:${port}/`,
	(_own, port) => `bank:/@127.0.0.1:${port}/`,
	(_own, port) => `bank://127.0.0.1:${port}/steal`,
	(_own, port) => `wallet:@127.0.0.1:${port}/`,
	(_own, port) => `wallet:\\@127.0.0.1:${port}/`,
	(_own, port) => `gold:/\\127.0.0.1:${port}/`,
	(_own, port) => `GOLD:/@127.0.0.1:${port}/`,
];

/** Addresses of the own server that a user may well write. */
export const OWN: readonly Address[] = [
	(own) => `${own}/some/path`,
	(own) => `${own}/webapi/api/disbursement/transfer`,
	(own) => `${own}/`,
	(own) => own,
	(own) => `${own}/x?y=http://z`,
	(own) => `${own}/a/../b`,
];

export const pickAddress = (random: Random, own: string, otherPort: number): string =>
	random.pick(ASTRAY)(own, otherPort);
