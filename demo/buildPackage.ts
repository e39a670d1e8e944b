import { execFile } from 'node:child_process';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { promisify } from 'node:util';

import { ROOT } from '../n8n/paths';

/** n8n is given what would be published. Only what has changed is built. */
export async function buildPackage(): Promise<void> {
	const gulp = createRequire(join(ROOT, 'package.json')).resolve('gulp/bin/gulp.js');
	await promisify(execFile)(process.execPath, [gulp, 'update'], { cwd: ROOT });
}
