/** What Windows-1252 has where other alphabets have control characters: from 0x80 to 0x9f. */
const WINDOWS_SIGNS = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

/** The text of a file. Excel writes UTF-8 only when it is asked to, and else what Windows has. */
export function textOf(bytes: Buffer): string {
	const text = bytes.toString('utf8');
	if (bytes.equals(Buffer.from(text))) return text.replace(/^\ufeff/, '');
	return bytes
		.toString('latin1')
		.replace(/[\u0080-\u009f]/g, (sign) => WINDOWS_SIGNS.charAt(sign.charCodeAt(0) - 0x80));
}
