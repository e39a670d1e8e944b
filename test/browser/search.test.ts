import { openEditor, type Editor } from '../../n8n/browser';
import { until } from '../../n8n/until';
import { useRealN8n } from '../e2e/support/useRealN8n';
import { WORDS } from './words';

const real = useRealN8n();
let editor: Editor;

beforeAll(async () => {
	editor = await openEditor(real.n8n);
});
afterAll(async () => await editor.close());

/** Finds nothing: what is listed after it belongs to the word that was typed after it. */
const NOTHING = 'zzzzzzzz';

const names = () => editor.page.getByTestId('node-creator-item-name');

/** What the list of nodes shows first for a word. */
async function firstFor(word: string): Promise<string> {
	const box = editor.page.getByTestId('node-creator-search-bar');
	await box.fill(NOTHING);
	await until('an empty list', async () => ((await names().count()) === 0 ? true : undefined));
	await box.fill(word);
	await names().first().waitFor();
	return await names().first().innerText();
}

describe('on an empty canvas', () => {
	beforeAll(async () => {
		await editor.page.goto(`${real.n8n.url}/workflow/new`);
		await editor.page.getByTestId('canvas-plus-button').first().click();
	});

	test.each(Object.entries(WORDS))('"%s" finds %s first', async (word, node) => {
		expect(await firstFor(word)).toBe(node);
	});
});

describe('behind another node', () => {
	beforeAll(async () => {
		const workflow = await real.api.createWorkflow(
			{
				name: 'Search',
				nodes: [
					{
						id: 'start',
						name: 'Start',
						type: 'n8n-nodes-base.manualTrigger',
						typeVersion: 1,
						position: [0, 0],
						parameters: {},
					},
				],
				connections: {},
			},
			[],
		);
		await editor.open(workflow);
		await editor.page.getByTestId('node-creator-plus-button').first().click();
	});

	test.each(Object.entries(WORDS))('"%s" finds %s first', async (word, node) => {
		expect(await firstFor(word)).toBe(node);
	});
});
