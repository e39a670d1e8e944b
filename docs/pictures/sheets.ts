import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';

import { escaped } from '../../workflows/words/words';

const PER_SHEET = 6;
const WIDTH = 2400;

/** Puts the pictures of a folder side by side, a few on a page, to be looked at together. */
export async function makeSheets(page: Page, folder: string): Promise<void> {
	const pictures = (await readdir(folder)).filter((file) => /^[^_].*\.png$/.test(file)).sort();
	await page.setViewportSize({ width: WIDTH, height: 600 });
	for (let at = 0; at < pictures.length; at += PER_SHEET) {
		const figures = await Promise.all(
			pictures.slice(at, at + PER_SHEET).map(async (file) => {
				const content = (await readFile(join(folder, file))).toString('base64');
				const words = escaped(file.replace(/\.png$/, ''));
				return `<figure><figcaption>${words}</figcaption><img src="data:image/png;base64,${content}"></figure>`;
			}),
		);
		await page.setContent(`<style>
			body { display: flex; align-items: start; gap: 8px; margin: 8px; font: 16px sans-serif }
			figure { flex: 0 0 ${WIDTH / PER_SHEET - 10}px; margin: 0 } img { width: 100% }
		</style>${figures.join('')}`);
		const number = String(at / PER_SHEET + 1).padStart(2, '0');
		await page.screenshot({ path: join(folder, `_sheet-${number}.png`), fullPage: true });
	}
}
