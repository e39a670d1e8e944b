import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, relative } from 'node:path';

import { ROOT } from '../../n8n/paths';
import { built, flowNames, missingTexts, tableOf } from './flows';

/** Puts shared code into the flows that are named, or into all, and writes them in Indonesian. */
async function main(): Promise<void> {
	const named = process.argv.slice(2);
	for (const name of named.length > 0 ? named : flowNames()) {
		for (const { path, content } of built(name)) {
			const before = await readFile(path, 'utf8').catch(() => '');
			if (before === content) continue;
			await mkdir(dirname(path), { recursive: true });
			await writeFile(path, content);
			console.log(relative(ROOT, path));
		}
		const missing = missingTexts(name);
		if (missing.length === 0) continue;
		process.exitCode = 1;
		console.error(`${relative(ROOT, tableOf(name))} lacks ${missing.length} texts of ${name}:`);
		for (const text of missing) console.error(`\t${JSON.stringify(text)}: "",`);
	}
}

main().catch((error: unknown) => {
	console.error(error instanceof Error ? error.message : error);
	process.exitCode = 1;
});
