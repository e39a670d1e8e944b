/** The lines as a file that spreadsheets open, in any language of theirs. */
export const csvOf = (lines: readonly string[][]): string =>
	`\ufeff${lines.map((line) => line.map(csvCell).join(',')).join('\r\n')}\r\n`;

/** A spreadsheet runs a cell that begins like a formula. A code such as -510 is none. */
function csvCell(text: string): string {
	const harmless = /^\s*[=+@\t\r]|^\s*-(?!\d+$)/.test(text) ? `'${text}` : text;
	return `"${harmless.replaceAll('"', '""')}"`;
}
