import { CLEARING, duitkuClient } from '../sandbox/duitku/client';
import { useRealN8n } from '../e2e/support/useRealN8n';
import { duitkuTrigger, inARow, LAST } from '../e2e/support/workflows';
import { useEditor } from './support/useEditor';

const real = useRealN8n();
const editor = useEditor(real);
const client = duitkuClient(real.sandbox);

const ADDRESS = /https?:\S+\/webhook\/\S+/;

test('a published trigger hears a callback, and its execution shows up in the editor', async () => {
	const { page } = editor;
	const flow = inARow('Callbacks', duitkuTrigger(), LAST);
	await editor.open(await real.api.createWorkflow(flow, real.credentials));

	// The address is read where a person reads it.
	await page.locator('[data-node-name="Callback"]').first().dblclick();
	const panel = page.getByTestId('node-parameters');
	await panel.getByText('Webhook URLs').click();
	await panel.getByText('Production URL', { exact: true }).click();
	const [address = ''] = ADDRESS.exec(await panel.getByText(ADDRESS).first().innerText()) ?? [];
	await page.getByTestId('ndv-close-button').click();
	await page.getByRole('button', { name: 'Publish' }).first().click();
	const asked = page.getByRole('dialog');
	await asked.getByRole('button', { name: 'Publish' }).click();
	await asked.getByRole('button', { name: 'Got it' }).click();

	// It is registered, and a payment made whose result comes by a callback.
	const sandboxPage = await editor.newWindow();
	await sandboxPage.goto(real.sandbox.url);
	await sandboxPage.getByLabel('Where H2H callbacks go').fill(address);
	await sandboxPage.getByRole('button', { name: 'Register' }).click();
	await sandboxPage.getByText(`Callbacks go to ${address} now.`).waitFor();
	const { disburseId } = await client.pay({ ...CLEARING, type: 'H2H', bankCode: '002' });
	await sandboxPage.getByText('Accepted (HTTP 200, SUCCESS)').waitFor();
	await sandboxPage.close();

	await page.getByText('Executions', { exact: true }).first().click();
	await page.getByTestId('current-executions-list').getByText('Succeeded').waitFor();
	const shown = page.getByTestId('execution-preview-host');
	await shown.locator('[data-node-name="Callback"]').first().dblclick();
	const result = page.getByTestId('output-panel');
	for (const words of ['clearing', 'success', disburseId]) {
		await result.getByText(words, { exact: true }).first().waitFor();
	}
});
