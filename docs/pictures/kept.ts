import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';

import { publishFlow } from '../../demo/payByForm';
import { decide, PAYROLL_FLOW, reportOf, salaries, uploadPayroll } from '../../demo/payroll';
import { openEditor, type Editor } from '../../n8n/browser';
import { ensureN8n } from '../../n8n/ensure';
import { sandboxCredentials } from '../../n8n/sandboxCredentials';
import { startN8n, type RunningN8n } from '../../n8n/server';
import { startSandbox } from '../../sandbox/server';
import { KEPT_FLOW } from './keptFlow';

const IMAGES = join(__dirname, '..', 'images');
const WINDOW = { width: 1500, height: 760 };

const pathOf = (name: string): string => join(IMAGES, `${name}.png`);

/** Draws the few pictures that the documentation shows. */
async function main(): Promise<void> {
	await ensureN8n();
	await mkdir(IMAGES, { recursive: true });
	const userFolder = await mkdtemp(join(tmpdir(), 'kept-pictures-'));
	const sandbox = await startSandbox();
	const n8n = await startN8n({ userFolder });
	const editor = await openEditor(n8n);
	try {
		const credentials = await n8n.api.saveCredentials(sandboxCredentials(sandbox));
		await editor.page.setViewportSize(WINDOW);
		const workflow = await n8n.api.createWorkflow(KEPT_FLOW, credentials);
		await editor.open(workflow);
		await editor.execute(workflow);
		await panelAndHints(editor);
		await editor.photograph(pathOf('three-outputs'));
		const browser = editor.page.context().browser();
		const page = await browser?.newPage({ viewport: WINDOW });
		if (!page) throw new Error('The browser is gone.');
		await page.goto(sandbox.url);
		await page.getByText('Rp13.250.000').first().waitFor();
		await page.screenshot({ path: pathOf('sandbox') });
		await publishFlow(n8n, PAYROLL_FLOW, credentials);
		await report(page, n8n);
	} finally {
		await editor.close();
		await n8n.stop();
		await sandbox.close();
		await rm(userFolder, { recursive: true, force: true });
	}
}

/** The panel with its input and what came of the run, and the result alone. */
async function panelAndHints({ page }: Editor): Promise<void> {
	await page.locator('[data-node-name="Pay"]').first().dblclick();
	const result = page.getByTestId('output-panel');
	await result.getByText('3 paid').waitFor();
	await page
		.locator('.el-notification__closeBtn')
		.click({ timeout: 5_000 })
		.catch(() => undefined);
	await page.getByTestId('ndv').screenshot({ path: pathOf('payout-panel') });
	await page.getByTestId('ndv-close-button').click();
}

/** The last page of the payroll flow. */
async function report(page: Page, n8n: RunningN8n): Promise<void> {
	const { pages } = await uploadPayroll(n8n, await salaries());
	await decide(pages, 'Approve');
	await reportOf(n8n, pages);
	await page.goto(pages);
	await page.getByRole('heading').first().waitFor();
	await page.screenshot({ path: pathOf('report') });
}

main().catch((error: unknown) => {
	console.error(error instanceof Error ? error.message : error);
	process.exitCode = 1;
});
