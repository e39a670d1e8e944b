import { join } from 'node:path';

export const ROOT = join(__dirname, '..');

/**
 * n8n and the Node that it runs on are dependencies of this folder: see its package.json. They are
 * not in the folder of these files, whose imports would then find n8n's versions of everything.
 */
export const N8N_FOLDER = join(__dirname, 'app');
export const N8N_MODULES = join(N8N_FOLDER, 'node_modules');
export const N8N_PROGRAM = join(N8N_MODULES, 'n8n', 'bin', 'n8n');
export const NODE_PROGRAM = join(
	N8N_MODULES,
	'node',
	'bin',
	process.platform === 'win32' ? 'node.exe' : 'node',
);

/** n8n starts in two thirds of the time when V8 finds its compiled code here. */
export const COMPILE_CACHE = join(N8N_MODULES, '.cache', 'v8');

/** Loaded into an n8n by `--require`, lets its clock be wrong. */
export const SHIFT_CLOCK = join(__dirname, 'shiftClock.js');
