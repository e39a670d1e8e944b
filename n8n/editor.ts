import { join } from 'node:path';
import { startSandbox } from '../sandbox/server';
import type { Credential, N8nApi } from './api';
import { ensureN8n } from './ensure';
import { freePort } from './freePort';
import { ROOT } from './paths';
import { sandboxCredentials } from './sandboxCredentials';
import { startN8n } from './server';
import { readWorkflow, workflowFileNames } from './workflowFiles';

/** Kept from one start to the next. Delete it to begin anew. */
const USER_FOLDER = join(ROOT, '.n8n', 'editor');

const N8N_PORT = 5678;
const SANDBOX_PORT = 4010;

/** Imports the example workflows that are not there yet: the others are as the user left them. */
async function importExamples(api: N8nApi, credentials: Credential[]): Promise<string[]> {
	const existing = new Set((await api.workflows()).map(({ name }) => name));
	const imported: string[] = [];
	for (const fileName of await workflowFileNames()) {
		const workflow = await readWorkflow(fileName);
		if (existing.has(workflow.name)) continue;
		await api.createWorkflow(workflow, credentials);
		imported.push(workflow.name);
	}
	return imported;
}

async function signalToStop(): Promise<void> {
	await new Promise((resolve) => {
		process.once('SIGINT', resolve);
		process.once('SIGTERM', resolve);
	});
}

async function main(): Promise<void> {
	await ensureN8n();
	const stopped = signalToStop();
	const sandbox = await startSandbox({ port: await freePort(SANDBOX_PORT) });
	try {
		console.log('Starting n8n ...');
		const n8n = await startN8n({ userFolder: USER_FOLDER, port: await freePort(N8N_PORT) });
		try {
			const credentials = await n8n.api.saveCredentials(sandboxCredentials(sandbox));
			const imported = await importExamples(n8n.api, credentials);
			console.log(`
n8n         ${n8n.url}
  email     ${n8n.owner.email}
  password  ${n8n.owner.password}
Sandbox     ${sandbox.url}/_sandbox
Credentials ${credentials.map(({ name }) => name).join(', ')}
Imported    ${imported.join(', ') || 'nothing new'}

Your work is kept in ${USER_FOLDER}. Stop with Ctrl+C.`);
			const byItself = await Promise.race([stopped, n8n.ended.then(() => 'n8n')]);
			if (byItself === 'n8n') throw new Error(`n8n ended by itself. See ${n8n.logFile}.`);
			console.log('Stopping ...');
		} finally {
			await n8n.stop();
		}
	} finally {
		await sandbox.close();
	}
}

main().catch((error: unknown) => {
	console.error(error instanceof Error ? error.message : error);
	process.exitCode = 1;
});
