import type { Page } from 'playwright-core';

import { useRealN8n } from '../e2e/support/useRealN8n';
import { duitku, inARow, node } from '../e2e/support/workflows';
import { useEditor } from './support/useEditor';

const real = useRealN8n();
const editor = useEditor(real);

/** A form that takes a file, its rows, and their payment: what the walk draws, with a file. */
const FLOW = inARow(
	'Pay a file',
	node(
		'Form',
		'n8n-nodes-base.formTrigger',
		{
			formTitle: 'Pay a file',
			formFields: { values: [{ fieldLabel: 'File', fieldType: 'file', multipleFiles: false }] },
			options: {},
		},
		{ typeVersion: 2.3, webhookId: crypto.randomUUID() },
	),
	node('Rows', 'n8n-nodes-base.extractFromFile', {
		operation: 'csv',
		binaryPropertyName: 'File',
		options: {},
	}),
	duitku('Pay', {
		resource: 'payout',
		operation: 'send',
		reference: '={{ $json.reference }}',
		bankCode: { __rl: true, mode: 'id', value: '={{ $json.bank }}' },
		bankAccount: '={{ $json.account }}',
		amountTransfer: '={{ $json.amount }}',
		purpose: 'Salary',
	}),
);

beforeAll(async () => {
	await editor.open(await real.api.createWorkflow(FLOW, real.credentials));
});

/** Presses Execute, uploads the lines in the form that opens, and opens the node that pays. */
async function payFile(...lines: string[]): Promise<void> {
	const { page } = editor;
	const opened = page.context().waitForEvent('page');
	await page.getByTestId('execute-workflow-button').click();
	const form: Page = await opened;
	const csv = ['reference,bank,account,amount', ...lines].join('\n');
	await form
		.locator('input[type=file]')
		.setInputFiles({ name: 'salaries.csv', mimeType: 'text/csv', buffer: Buffer.from(csv) });
	await form.getByRole('button', { name: 'Submit' }).click();
	await form.getByText('Form Submitted').waitFor();
	await form.close();
	await page.locator('[data-node-name="Pay"]').first().dblclick();
}

const result = () => editor.page.getByTestId('output-panel');
const says = async (text: string) => await result().getByText(text).first().waitFor();

afterEach(async () => await editor.page.getByTestId('ndv-close-button').click());

test('rows with faults are listed by their references with what was meant, and nothing is sent', async () => {
	await payFile(
		'GOOD-1,BCA,8760673566,50000',
		'BANK-2,Bank Central,8760673566,50000',
		'DOTS-3,Mandiri,8760673566,50.000',
		'NOTHING-4,BSI,8760 6735,0',
	);

	await says('Nothing was sent: 3 of 4 items cannot be used (BANK-2, DOTS-3 and NOTHING-4)');
	await says('BANK-2: Bank must name one bank, got "Bank Central": did you mean BCA');
	await says('DOTS-3: Amount (IDR) must be a whole number of rupiah above 0');
	await says('if Rp50.000 is meant, set Amount Format to Indonesian.');
	await says('NOTHING-4: Beneficiary Account must have digits only, got "8760 6735".');
	await says('Correct them and run again: that is safe.');
	expect(await result().getByText('GOOD-1').count()).toBe(0);
	expect(real.sandbox.ledger.transfers()).toEqual([]);
});

test('a file with the names of banks pays, each bank by its code', async () => {
	const named = {
		BCA: '014',
		'Bank Mandiri': '008',
		BSI: '451',
		'PT. Bank Negara Indonesia': '009',
	};
	const banks = Object.entries(named);
	await payFile(...banks.map(([name], row) => `FILE-${row},${name},8760673566,${50_000 + row}`));

	await says('4 paid, Rp200.006');
	await says('Success Branch (4 items)');
	for (const [row, [, code]] of banks.entries()) {
		const line = result()
			.getByRole('row')
			.filter({ hasText: `FILE-${row}` });
		expect(await line.innerText()).toContain(code);
	}
	const posted = real.sandbox.ledger.transfers({ status: 'posted' });
	expect(posted.map(({ amountIdr }) => amountIdr).sort()).toEqual([50_000, 50_001, 50_002, 50_003]);
});
