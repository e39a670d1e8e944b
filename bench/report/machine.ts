import { readFileSync } from 'node:fs';
import { cpus, loadavg, release, totalmem, type } from 'node:os';
import { join } from 'node:path';

import { N8N, ROOT } from '../../n8n/paths';

interface Manifest {
	version?: string;
	dependencies: Record<string, string>;
}

const manifestIn = (...path: string[]) =>
	JSON.parse(readFileSync(join(...path, 'package.json'), 'utf8')) as Manifest;

/** What the figures depend on, one line each. */
export function describeMachine(): string[] {
	const processors = cpus();
	const { dependencies } = manifestIn(N8N.folder);
	const axios = manifestIn(ROOT, 'node_modules', 'axios').version;
	return [
		`${processors.length} cores of ${processors[0]?.model ?? 'unknown make'}, ${Math.round(totalmem() / 1024 ** 3)} GB, ${type()} ${release()}`,
		`n8n ${dependencies.n8n} on Node ${dependencies.node}, SQLite; axios ${axios} on Node ${process.versions.node}`,
		`Other work on the machine before the run: a load average of ${loadavg()[0]?.toFixed(1)}`,
	];
}
