/** Text that stands in a cell of a table: one line, without the sign that ends the cell. */
export const inCell = (text: string): string =>
	text.replace(/\s*\n\s*/g, ' ').replace(/\|/g, '\\|');

export const code = (text: string): string => (text === '' ? '' : `\`${text}\``);

/** Descriptions and notices of n8n may hold simple HTML. */
export const withoutHtml = (text: string): string =>
	text
		.replace(/<\/?(?:b|strong)>/g, '**')
		.replace(/<br\s*\/?>/g, ' ')
		.replace(/<a\s[^>]*href="([^"]*)"[^>]*>(.*?)<\/a>/g, '[$2]($1)')
		.replace(/<[^>]+>/g, '');

/** A sentence of a form has no final period; one in a paragraph has. */
export const sentence = (text: string): string => (/[.!?:]$/.test(text) ? text : `${text}.`);

/** A table; columns in which nothing stands are left out. */
export function table(headings: readonly string[], rows: readonly (readonly string[])[]): string {
	const used = headings.map((_, column) => rows.some((row) => (row[column] ?? '') !== ''));
	const line = (cells: readonly string[]) =>
		`| ${cells
			.filter((_, column) => used[column])
			.map(inCell)
			.join(' | ')} |`;
	return [line(headings), line(headings.map(() => '---')), ...rows.map(line)].join('\n');
}

/** Parts of a page, one empty line apart; those that are empty are left out. */
export const page = (...parts: readonly string[]): string =>
	`${parts.filter((part) => part !== '').join('\n\n')}\n`;

/** What a heading is called in a link, as GitHub makes it. */
export const anchorOf = (heading: string): string =>
	heading
		.trim()
		.toLowerCase()
		.replace(/[^\p{L}\p{N}\s_-]/gu, '')
		.replace(/\s/g, '-');
