import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';

const say = (line: string): void => {
	console.log(line);
};

/** n8n's engine looks for its settings as soon as it is loaded: in a folder of the demo. */
async function firstMinute(): Promise<void> {
	const folder = await mkdtemp(join(tmpdir(), 'payments-demo-'));
	process.env['N8N_USER_FOLDER'] = folder;
	process.env['N8N_LOG_LEVEL'] = 'silent';
	try {
		const { payTwice } = await import('./firstMinute.js');
		await payTwice(say);
	} finally {
		delete process.env['N8N_USER_FOLDER'];
		delete process.env['N8N_LOG_LEVEL'];
		await rm(folder, { recursive: true, force: true });
	}
}

/**
 * First what needs nothing but `npm ci`; then, unless `--quick` is given, the same in a real n8n,
 * which is installed for it and is killed in the middle.
 */
async function main(): Promise<void> {
	const { values } = parseArgs({ options: { quick: { type: 'boolean', default: false } } });
	await firstMinute();
	if (values.quick) return;
	say('\nNow the same in a real n8n, by its form, and with a crash in the middle.');
	const { tellStory } = await import('./story.js');
	await tellStory(say);
}

main().catch((error: unknown) => {
	console.error(error instanceof Error ? error.message : error);
	process.exitCode = 1;
});
