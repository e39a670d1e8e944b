import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { npm } from './npm';

interface PackageJson {
	name: string;
	n8n: { nodes: string[]; credentials: string[] };
}

/**
 * Puts a built package where n8n keeps the community nodes that a user installs, made of the very
 * files that would be published. What an earlier run put there is removed.
 */
export async function installPackage(packageFolder: string, userFolder: string): Promise<void> {
	const manifest = await readFile(join(packageFolder, 'package.json'), 'utf8');
	const { name, n8n } = JSON.parse(manifest) as PackageJson;
	const missing = [...n8n.nodes, ...n8n.credentials].find(
		(file) => !existsSync(join(packageFolder, file)),
	);
	if (missing) throw new Error(`${missing} is missing: run "npm run build" first.`);

	const destination = join(userFolder, '.n8n', 'nodes', 'node_modules', name);
	const temporary = await mkdtemp(join(tmpdir(), `${name}-`));
	try {
		const packed = await npm(
			['pack', '--ignore-scripts', '--json', '--pack-destination', temporary],
			{ cwd: packageFolder },
		);
		const [archive] = JSON.parse(packed) as { filename: string }[];
		if (!archive) throw new Error(`npm pack made nothing of ${packageFolder}.`);
		await rm(destination, { recursive: true, force: true });
		await mkdir(destination, { recursive: true });
		await promisify(execFile)('tar', [
			...['-xzf', join(temporary, archive.filename)],
			...['-C', destination, '--strip-components=1'],
		]);
	} finally {
		await rm(temporary, { recursive: true, force: true });
	}
}
