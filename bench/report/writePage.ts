import { writeFile } from 'node:fs/promises';
import { relative } from 'node:path';
import { format, resolveConfig } from 'prettier';

import { ROOT } from '../../n8n/paths';

/** Writes a page of Markdown, in the form that this project keeps, and says where. */
export async function writePage(file: string, text: string): Promise<void> {
	const options = await resolveConfig(file);
	await writeFile(file, await format(text, { ...options, filepath: file }));
	console.log(`Written to ${relative(ROOT, file)}.`);
}
