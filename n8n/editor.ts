import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { startSandbox } from '../sandbox/server';
import { escaped } from '../workflows/words/words';
import { fillEmployees, hearCallbacks, importExamples } from './editorSetup';
import { ensureN8n } from './ensure';
import { freePort } from './freePort';
import { startMailbox, type Mail } from './mailbox';
import { ROOT } from './paths';
import { sandboxCredentials } from './sandboxCredentials';
import { startN8n } from './server';

/** Kept from one start to the next. Delete it to begin anew. */
const USER_FOLDER = join(ROOT, '.n8n', 'editor');

/** Where the mails of the flows go. */
const MAIL_FOLDER = join(USER_FOLDER, 'mail');

const N8N_PORT = 5678;
const SANDBOX_PORT = 4010;
const MAIL_PORT = 2525;

/** Keeps a mail of a flow as a page to open, and tells of it. */
async function keepMail({ to, subject, text, html }: Mail): Promise<void> {
	await mkdir(MAIL_FOLDER, { recursive: true });
	const file = join(MAIL_FOLDER, `${new Date().toISOString().replaceAll(':', '-')}.html`);
	await writeFile(file, html || `<meta charset="utf-8"><pre>${escaped(text)}</pre>`);
	console.log(`Mail to ${to.join(', ')}: ${subject}\n  ${file}`);
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
	const mailbox = await startMailbox({ port: await freePort(MAIL_PORT), onMail: keepMail });
	try {
		console.log('Starting n8n ...');
		const n8n = await startN8n({ userFolder: USER_FOLDER, port: await freePort(N8N_PORT) });
		try {
			const credentials = await n8n.api.saveCredentials([
				...sandboxCredentials(sandbox),
				mailbox.credential,
			]);
			const imported = await importExamples(n8n.api, credentials);
			await fillEmployees(n8n.api);
			const callbackUrl = await hearCallbacks(n8n.api, sandbox);
			console.log(`
n8n         ${n8n.url}
  email     ${n8n.owner.email}
  password  ${n8n.owner.password}
Sandbox     ${sandbox.url}/_sandbox
Credentials ${credentials.map(({ name }) => name).join(', ')}
Imported    ${imported.join(', ') || 'nothing new'}
Callbacks   ${callbackUrl ?? 'are heard by nobody: the flow "Duitku callbacks" is not there'}
Mail        is kept in ${MAIL_FOLDER}

Your work is kept in ${USER_FOLDER}. Stop with Ctrl+C.`);
			const byItself = await Promise.race([stopped, n8n.ended.then(() => 'n8n')]);
			if (byItself === 'n8n') throw new Error(`n8n ended by itself. See ${n8n.logFile}.`);
			console.log('Stopping ...');
		} finally {
			await n8n.stop();
		}
	} finally {
		await mailbox.close();
		await sandbox.close();
	}
}

main().catch((error: unknown) => {
	console.error(error instanceof Error ? error.message : error);
	process.exitCode = 1;
});
