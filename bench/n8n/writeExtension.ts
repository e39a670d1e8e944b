import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ModuleKind, ScriptTarget, transpileModule } from 'typescript';

const SOURCES = join(__dirname, '..', 'extension');

/** Compiles the nodes of the bench into a folder, from where n8n takes what is named `.node.js`. */
export async function writeExtension(folder: string): Promise<void> {
	await mkdir(folder, { recursive: true });
	for (const name of await readdir(SOURCES)) {
		const { outputText } = transpileModule(await readFile(join(SOURCES, name), 'utf8'), {
			compilerOptions: { module: ModuleKind.CommonJS, target: ScriptTarget.ES2022 },
		});
		await writeFile(join(folder, name.replace(/\.ts$/, '.js')), outputText);
	}
}
