import { selectors, type Page } from 'playwright-core';
import type { Workflow } from './api';
import { launchChromium } from './chromium';
import type { Execution } from './execution';
import type { RunningN8n } from './server';

/** The editor in a real browser, logged in. */
export interface Editor {
	page: Page;
	open: (workflow: Workflow) => Promise<void>;
	/** Presses Execute and waits until the canvas shows the result. */
	execute: (workflow: Workflow) => Promise<Execution>;
	/** Writes a picture of the nodes on the canvas, without the editor around them, as PNG. */
	photograph: (file: string) => Promise<void>;
	close: () => Promise<void>;
}

const WINDOW = { width: 1600, height: 900 };
/** Around the nodes, for the names below them. */
const MARGIN = 64;

/** What lies over the canvas. */
const NOT_IN_A_PICTURE = [
	'[data-test-id="canvas-controls"]',
	'[data-test-id="canvas-minimap"]',
	'[data-test-id="canvas-node-toolbar"]',
	'[data-test-id="canvas-handle-plus-wrapper"]',
	'[class*="runDataLabel"]',
	'.tab-bar-container',
	'[data-test-id="execute-workflow-button"]',
	'[aria-label="Select trigger node"]',
	'[data-test-id="banner-stack"]',
	'.el-notification',
].join(', ');

export async function openEditor({ url, owner, api }: RunningN8n): Promise<Editor> {
	selectors.setTestIdAttribute('data-test-id');
	const browser = await launchChromium();
	const page = await browser.newPage({ viewport: WINDOW, deviceScaleFactor: 1.5 });
	const logIn = await page.context().request.post(`${url}/rest/login`, {
		data: { emailOrLdapLoginId: owner.email, password: owner.password },
	});
	if (!logIn.ok()) throw new Error(`The login failed with status ${logIn.status()}.`);
	const nodes = page.getByTestId('canvas-node');

	return {
		page,

		async open({ id }) {
			await page.goto(`${url}/workflow/${id}`);
			await nodes.first().waitFor();
		},

		async execute(workflow) {
			const before = (await api.executions(workflow)).length;
			await page.getByTestId('execute-workflow-button').click();
			const [execution] = await api.waitForExecutions(workflow, before + 1);
			if (!execution) throw new Error(`"${workflow.name}" did not run.`);
			const lastNode = execution.data.resultData.lastNodeExecuted ?? '';
			await page
				.locator(`[data-node-name="${lastNode}"]`)
				.locator('[data-test-id^="canvas-node-status-"]')
				.first()
				.waitFor();
			return execution;
		},

		async photograph(file) {
			await page.addStyleTag({ content: `${NOT_IN_A_PICTURE} { visibility: hidden !important; }` });
			await page.keyboard.press('1'); // Zoom to fit.
			await page.waitForTimeout(500); // It glides there.
			const drawn = await page.locator('.vue-flow__node').all(); // Sticky notes too.
			const found = await Promise.all(drawn.map(async (each) => each.boundingBox()));
			const boxes = found.filter((box) => box !== null);
			const left = Math.min(...boxes.map(({ x }) => x)) - MARGIN;
			const top = Math.min(...boxes.map(({ y }) => y)) - MARGIN;
			const right = Math.max(...boxes.map(({ x, width }) => x + width)) + MARGIN;
			const bottom = Math.max(...boxes.map(({ y, height }) => y + height)) + MARGIN;
			await page.screenshot({
				path: file,
				clip: { x: left, y: top, width: right - left, height: bottom - top },
			});
		},

		async close() {
			await browser.close();
		},
	};
}
