import { useRealN8n } from '../e2e/support/useRealN8n';
import { duitku, node, onClick } from '../e2e/support/workflows';
import { useEditor } from './support/useEditor';

const real = useRealN8n();
const editor = useEditor(real);

const ROWS = 10_000;
const LOWEST_IDR = 10_000;
const PATIENCE_MS = 8 * 60_000;

/** Each row has an amount of its own, by which the ledger tells them apart. */
const FLOW = onClick(
	'Long payroll',
	node(
		'Rows',
		'n8n-nodes-base.code',
		{
			jsCode: `return Array.from({ length: ${ROWS} }, (_, n) => ({
				json: { reference: 'ROW-' + n, amount: ${LOWEST_IDR} + n },
			}));`,
		},
		{ typeVersion: 2 },
	),
	duitku('Pay', {
		resource: 'payout',
		operation: 'send',
		reference: '={{ $json.reference }}',
		bankCode: { __rl: true, mode: 'id', value: '014' },
		bankAccount: '8760673566',
		amountTransfer: '={{ $json.amount }}',
		purpose: 'Salary',
		options: { concurrency: 50 },
	}),
);

test('10,000 payments in one run end, each is made once, and the editor opens their execution', async () => {
	const { page } = editor;
	const workflow = await real.api.createWorkflow(FLOW, real.credentials);
	const { id, status } = await real.api.run(workflow, PATIENCE_MS);

	expect(status).toBe('success');
	const amounts = real.sandbox.ledger.transfers().map(({ amountIdr }) => amountIdr);
	expect(amounts.sort((a, b) => a - b)).toEqual(
		Array.from({ length: ROWS }, (_, n) => LOWEST_IDR + n),
	);

	await page.goto(`${real.n8n.url}/workflow/${workflow.id}/executions/${id}`);
	const shown = page.getByTestId('execution-preview-host');
	await shown.locator('[data-node-name="Pay"]').first().dblclick();
	const result = page.getByTestId('output-panel');
	await result.getByText('10000 paid, Rp149.995.000').first().waitFor();
	await result.getByText('ROW-0', { exact: true }).first().waitFor();
});
