import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';

export class NpmError extends Error {
	constructor(
		readonly command: string,
		readonly lastLines: string[],
	) {
		super(`"${command}" failed:\n${lastLines.map((line) => `    ${line}`).join('\n')}`);
		this.name = 'NpmError';
	}
}

export interface NpmOptions {
	cwd: string;
	/** Called for each line that npm writes to stderr, where its progress goes. */
	onLine?: (line: string) => void;
}

const LAST_LINES = 25;

/**
 * Progress, and complaints that n8n wants a newer Node than the one that runs npm: it has its own.
 */
const NOISE = /^npm (http|warn EBADENGINE) /;

/**
 * What says where packages come from. The rest is meant for the package whose script is running.
 */
const ABOUT_THE_REGISTRY =
	/^npm_config_(registry|cache|cafile|ca|proxy|https_proxy|noproxy|strict_ssl|userconfig|globalconfig)$/i;

/**
 * `npm run` hands its own settings on to every process below it: without this, an
 * `ignore-scripts=true` meant for the root would keep n8n's database driver from being built.
 */
function environment(): NodeJS.ProcessEnv {
	const entries = Object.entries(process.env).filter(
		([name]) => !/^npm_/i.test(name) || ABOUT_THE_REGISTRY.test(name),
	);
	return Object.fromEntries(entries);
}

/** The npm that runs this script, or else the one on the path. */
function npmCommand(): { program: string; firstArguments: string[] } {
	const running = process.env['npm_execpath'];
	return running?.endsWith('npm-cli.js')
		? { program: process.execPath, firstArguments: [running] }
		: { program: 'npm', firstArguments: [] };
}

/** Runs npm without a question and resolves with what it wrote to stdout. */
export async function npm(args: string[], { cwd, onLine }: NpmOptions): Promise<string> {
	const { program, firstArguments } = npmCommand();
	const child = spawn(program, [...firstArguments, ...args], {
		cwd,
		env: environment(),
		stdio: ['ignore', 'pipe', 'pipe'],
		shell: process.platform === 'win32' && program === 'npm',
	});
	const end = () => child.kill();
	process.once('exit', end);

	const output: string[] = [];
	const lastLines: string[] = [];
	createInterface({ input: child.stdout }).on('line', (line) => output.push(line));
	createInterface({ input: child.stderr }).on('line', (line) => {
		onLine?.(line);
		if (NOISE.test(line)) return;
		lastLines.push(line);
		if (lastLines.length > LAST_LINES) lastLines.shift();
	});

	const code = await new Promise<number | null>((resolve, reject) => {
		child.once('error', reject);
		child.once('close', resolve);
	});
	process.off('exit', end);
	if (code !== 0) {
		throw new NpmError(`npm ${args.join(' ')}`, [...output, ...lastLines].slice(-LAST_LINES));
	}
	return output.join('\n');
}
