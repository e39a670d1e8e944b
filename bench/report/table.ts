/** A column of a table: its heading, and what stands in it. */
export interface Column<Row> {
	heading: string;
	/** Nothing where there is no such figure. */
	cell: (row: Row) => string | undefined;
	/** Words stand on the left, figures on the right. */
	isWords?: true;
}

/** A table in Markdown. */
export function tableOf<Row>(columns: readonly Column<Row>[], rows: readonly Row[]): string {
	const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
	return [
		line(columns.map(({ heading }) => heading)),
		line(columns.map(({ isWords }) => (isWords ? '---' : '---:'))),
		...rows.map((row) => line(columns.map(({ cell }) => cell(row) ?? '–'))),
	].join('\n');
}

/** `1234.5` as `1,234.50`. */
export const figure = (value: number | undefined, digits = 0): string | undefined =>
	value?.toLocaleString('en-US', { minimumFractionDigits: digits, maximumFractionDigits: digits });
