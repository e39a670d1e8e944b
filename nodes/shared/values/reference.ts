/** Control and format characters, lone surrogates, and blanks that are none of the keyboard. */
const INVISIBLE = /[\p{C}\p{Zl}\p{Zp}]|(?! )\p{Zs}/u;

/**
 * A reference in the one form in which references are compared: two spellings of one must not be
 * two payments. Case counts.
 */
export const normaliseReference = (reference: string): string => reference.normalize('NFC').trim();

/** Does a reference hold characters that nobody can see, inside of it? */
export const hasInvisible = (reference: string): boolean =>
	INVISIBLE.test(normaliseReference(reference));
