import { join } from 'node:path';

export const ROOT = join(__dirname, '..');

/** An n8n, and the Node that it runs on. */
export interface Installation {
	/** Has a package.json and a lock file of which they are the dependencies. */
	folder: string;
	modules: string;
	program: string;
	node: string;
	/** n8n starts in two thirds of the time when V8 finds its compiled code here. */
	compileCache: string;
}

function installationIn(...path: string[]): Installation {
	const folder = join(__dirname, ...path);
	const modules = join(folder, 'node_modules');
	const node = process.platform === 'win32' ? 'node.exe' : 'node';
	return {
		folder,
		modules,
		program: join(modules, 'n8n', 'bin', 'n8n'),
		node: join(modules, 'node', 'bin', node),
		compileCache: join(modules, '.cache', 'v8'),
	};
}

/**
 * What the demo, the editor and nearly all tests run. It is not in the folder of these files, whose
 * imports would then find n8n's versions of everything.
 */
export const N8N = installationIn('app');

/** The last line of n8n 1, which many people still run. */
export const N8N_1 = installationIn('lines', '1.123');

/** Loaded into an n8n by `--require`, lets its clock be wrong. */
export const SHIFT_CLOCK = join(__dirname, 'shiftClock.js');
