import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { NewCredential } from '../n8n/api';
import { openEditor } from '../n8n/browser';
import { ensureN8n } from '../n8n/ensure';
import { sandboxCredentials } from '../n8n/sandboxCredentials';
import { startN8n } from '../n8n/server';
import { readWorkflow, workflowFileNames, WORKFLOWS_FOLDER } from '../n8n/workflowFiles';
import { startSandbox } from '../sandbox/server';

/** Only so that no node shows a warning: nothing is executed. */
const OTHERS: readonly NewCredential[] = [
	{
		name: 'PostgreSQL',
		type: 'postgres',
		data: { host: '127.0.0.1', user: 'n8n', password: 'not used' },
	},
	{ name: 'Mail', type: 'smtp', data: { host: '127.0.0.1', port: 25 } },
	{ name: 'OpenAI', type: 'openAiApi', data: { apiKey: 'not used' } },
];

/** Draws the picture beside each example workflow, or beside those that are named. */
async function main(): Promise<void> {
	await ensureN8n();
	const userFolder = await mkdtemp(join(tmpdir(), 'workflow-pictures-'));
	const sandbox = await startSandbox();
	const n8n = await startN8n({ userFolder });
	const editor = await openEditor(n8n);
	try {
		const credentials = await n8n.api.saveCredentials([...sandboxCredentials(sandbox), ...OTHERS]);
		const named = process.argv.slice(2);
		for (const fileName of named.length > 0 ? named : await workflowFileNames()) {
			const workflow = await readWorkflow(fileName);
			await editor.open(await n8n.api.createWorkflow(workflow, credentials));
			const picture = fileName.replace(/json$/, 'png');
			await editor.photograph(join(WORKFLOWS_FOLDER, picture));
			console.log(picture);
		}
	} finally {
		await editor.close();
		await n8n.stop();
		await sandbox.close();
		await rm(userFolder, { recursive: true, force: true });
	}
}

main().catch((error: unknown) => {
	console.error(error instanceof Error ? error.message : error);
	process.exitCode = 1;
});
