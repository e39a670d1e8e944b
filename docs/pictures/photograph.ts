import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';

import type { Editor } from '../../n8n/browser';
import type { Workflow } from '../../n8n/api';
import { until } from '../../n8n/until';

export const SCHEMES = ['light', 'dark'] as const;
export const WIDTHS = [1280, 1600] as const;

export type Scheme = (typeof SCHEMES)[number];

const HEIGHT = 900;
/** As often as this everything must have been seen to fit, one look after the other. */
const LOOKS = 5;

export const folderOf = (folder: string, scheme: Scheme, width: number): string =>
	join(folder, `${scheme}-${width}`);

/** Photographs the panel of every node of a workflow, light and dark, at both widths. */
export async function photographPanels(
	editor: Editor,
	workflow: Workflow,
	folder: string,
): Promise<void> {
	const { page } = editor;
	for (const width of WIDTHS) {
		await page.setViewportSize({ width, height: HEIGHT });
		await editor.open(workflow);
		for (const { name } of workflow.nodes) {
			await openPanel(page, name);
			await makeRoom(page, width);
			for (const scheme of SCHEMES) {
				const inside = folderOf(folder, scheme, width);
				await mkdir(inside, { recursive: true });
				await page.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' });
				const path = join(inside, `${workflow.nodes[0]?.type.split('.').at(-1)}.${name}.png`);
				await page.locator('.node-settings').screenshot({ path, animations: 'disabled' });
			}
			await page.setViewportSize({ width, height: HEIGHT });
			await page.getByTestId('ndv-close-button').click();
		}
	}
}

async function openPanel(page: Page, name: string): Promise<void> {
	await page.keyboard.press('1'); // Zoom to fit.
	await page.locator(`[data-node-name="${name}"]`).first().dblclick();
	await page.getByTestId('node-parameters').waitFor();
}

/** Lets the window be as high as the panel's list of fields, which is drawn little by little. */
async function makeRoom(page: Page, width: number): Promise<void> {
	const fields = `document.querySelector('[data-test-id="node-parameters"]')`;
	let fitted = 0;
	await until('a panel that is drawn', async () => {
		const hidden = Number(await page.evaluate(`${fields}.scrollHeight - ${fields}.clientHeight`));
		fitted = hidden > 0 ? 0 : fitted + 1;
		if (hidden > 0) {
			const height = (page.viewportSize()?.height ?? HEIGHT) + hidden;
			await page.setViewportSize({ width, height });
		}
		return fitted >= LOOKS || undefined;
	});
}
