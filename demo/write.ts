import { mkdir, writeFile } from 'node:fs/promises';
import { join, relative } from 'node:path';

import { ROOT } from '../n8n/paths';

const REPORT_FOLDER = join(ROOT, 'demo', 'report');

/** A page of the report stands in n8n's frame; here it needs one of its own. */
const framed = (title: string, page: string): string => `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
${page}
</html>
`;

/** Writes a report as a page and as a file; gives their paths, to be said. */
export async function writeReport(
	name: string,
	{ page, csv }: { page: string; csv: string },
): Promise<string> {
	await mkdir(REPORT_FOLDER, { recursive: true });
	const paths = ['html', 'csv'].map((ending) => join(REPORT_FOLDER, `${name}.${ending}`));
	const [shown = '', table = ''] = paths;
	await writeFile(shown, framed(name, page));
	await writeFile(table, csv);
	return paths.map((path) => relative(ROOT, path)).join(' and ');
}
