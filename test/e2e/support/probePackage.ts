import { mkdir, writeFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import ts from 'typescript';

import { ROOT } from '../../../n8n/paths';

export const PROBE_PACKAGE = 'n8n-nodes-parameter-probe';

const FOLDER = join(__dirname, 'probe');
const NODES = ['RoundItems', 'ParameterProbe', 'RegisterProbe'].map((name) => `${name}.node`);

/** Compiles the nodes of `probe/`, and what they import, to a package that n8n can install. */
export async function buildProbePackage(folder: string): Promise<void> {
	const files = NODES.map((name) => join(FOLDER, `${name}.ts`));
	const program = ts.createProgram(files, {
		outDir: folder,
		rootDir: ROOT,
		target: ts.ScriptTarget.ES2022,
		module: ts.ModuleKind.Node16,
		esModuleInterop: true,
		skipLibCheck: true,
		types: [],
	});
	program.emit();
	const nodes = NODES.map((name) => join(relative(ROOT, FOLDER), `${name}.js`));
	const manifest = {
		name: PROBE_PACKAGE,
		version: '1.0.0',
		n8n: { n8nNodesApiVersion: 1, nodes, credentials: [] },
	};
	await mkdir(folder, { recursive: true });
	await writeFile(join(folder, 'package.json'), JSON.stringify(manifest));
}
