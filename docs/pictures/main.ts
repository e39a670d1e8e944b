import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

import { openEditor } from '../../n8n/browser';
import { ensureN8n } from '../../n8n/ensure';
import { sandboxCredentials } from '../../n8n/sandboxCredentials';
import { startN8n } from '../../n8n/server';
import { startSandbox } from '../../sandbox/server';
import { BOARDS } from './panels';
import { folderOf, photographPanels, SCHEMES, WIDTHS } from './photograph';
import { makeSheets } from './sheets';

/** Photographs the panel of every operation, or of those of the named nodes, into a folder. */
async function main([to, ...named]: readonly string[]): Promise<void> {
	if (!to) throw new Error('Usage: npm run pictures -- <folder> [node ...]');
	await ensureN8n();
	const folder = resolve(to);
	const userFolder = await mkdtemp(join(tmpdir(), 'panel-pictures-'));
	const sandbox = await startSandbox();
	const n8n = await startN8n({ userFolder });
	const editor = await openEditor(n8n);
	try {
		const credentials = await n8n.api.saveCredentials(sandboxCredentials(sandbox));
		for (const { type, workflow } of BOARDS) {
			if (named.length > 0 && !named.includes(type)) continue;
			const board = await n8n.api.createWorkflow(workflow, credentials);
			await photographPanels(editor, board, folder);
			console.log(type);
		}
		for (const scheme of SCHEMES) {
			for (const width of WIDTHS) await makeSheets(editor.page, folderOf(folder, scheme, width));
		}
	} finally {
		await editor.close();
		await n8n.stop();
		await sandbox.close();
		await rm(userFolder, { recursive: true, force: true });
	}
}

main(process.argv.slice(2)).catch((error: unknown) => {
	console.error(error instanceof Error ? error.message : error);
	process.exitCode = 1;
});
