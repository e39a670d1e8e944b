import type { Page } from 'playwright-core';

import { openEditor, type Editor } from '../../../n8n/browser';
import type { RealN8n } from '../../e2e/support/useRealN8n';

/** A busy machine draws the editor slowly. */
const PATIENCE_MS = 2 * 60_000;

/** One window of the editor, logged in, for all tests of a file. */
export function useEditor(real: RealN8n) {
	let editor: Editor | undefined;
	beforeAll(async () => {
		editor = await openEditor(real.n8n);
		editor.page.context().setDefaultTimeout(PATIENCE_MS);
	});
	afterAll(async () => await editor?.close());

	const opened = (): Editor => {
		if (editor) return editor;
		throw new Error('Only to be used inside of tests.');
	};
	return {
		get page(): Page {
			return opened().page;
		},
		/** A window of the same browser, logged in nowhere. */
		async newWindow(): Promise<Page> {
			const page = await opened().page.context().browser()?.newPage();
			if (!page) throw new Error('The browser is gone.');
			page.setDefaultTimeout(PATIENCE_MS);
			return page;
		},
		open: async (...[workflow]: Parameters<Editor['open']>) => await opened().open(workflow),
	};
}
