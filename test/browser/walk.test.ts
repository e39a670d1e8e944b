import { useRealN8n } from '../e2e/support/useRealN8n';
import { handsOf } from './support/hands';
import { useEditor } from './support/useEditor';

const real = useRealN8n();
const editor = useEditor(real);

const MOST_ACTS = 20;

/** A list of people as a finance system gives it, its columns and banks named as people do. */
const PEOPLE = ['BCA', 'Bank Mandiri', 'BSI', 'Bank Rakyat Indonesia', 'BNI'].map(
	(bank, place) => ({
		reference: `SALARY-${place + 1}`,
		bank,
		account: '8760673566',
		amount: 4_000_000 + place,
		purpose: 'Salary',
	}),
);

const paidAmounts = () =>
	real.sandbox.ledger
		.transfers({ system: 'duitku', status: 'posted' })
		.map(({ amountIdr }) => amountIdr)
		.sort();

test('from the empty canvas to five paid people, by the words on the screen', async () => {
	const { page } = editor;
	const hands = handsOf(page);
	await page.goto(`${real.n8n.url}/workflow/new`);

	await page.getByText('Add first step').waitFor();
	await hands.press('the plus above it', page.getByTestId('canvas-plus-button').first());
	await hands.press('Trigger manually', page.getByText('Trigger manually').first());
	await page.getByText('When clicking').first().waitFor();
	await hands.open('the trigger', page.getByTestId('canvas-node').first());
	await hands.press('set mock data', page.getByText('set mock data'));
	await hands.type(JSON.stringify(PEOPLE, undefined, 2), page.locator('.cm-content'));
	await hands.press('Save', page.getByRole('button', { name: 'Save' }));
	await hands.press('the cross', page.getByTestId('ndv-close-button'));

	await hands.press('the plus behind it', page.getByTestId('canvas-handle-plus').first());
	await hands.type('payout', page.getByPlaceholder('Search nodes...'));
	const found = page.getByText('Duitku Disbursement', { exact: true }).first();
	await hands.press('Duitku Disbursement', found);
	await hands.press('Send a payout', page.getByText('Send a payout', { exact: true }));

	const panel = page.getByTestId('ndv');
	await panel.getByText('This moves money.').waitFor();
	await hands.drop('reference', 'Reference');
	await hands.drop('bank', 'Bank');
	await hands.drop('account', 'Beneficiary Account');
	await hands.drop('amount', 'Amount (IDR)');
	await hands.drop('purpose', 'Purpose');
	await hands.press('Execute step', panel.getByRole('button', { name: 'Execute step' }).first());

	const result = page.getByTestId('output-panel');
	await result.getByText('5 paid, Rp20.000.010').waitFor();
	await result.getByText('Success Branch (5 items)').waitFor();
	for (const { reference } of PEOPLE) {
		const row = result.getByRole('row').filter({ hasText: reference });
		expect(await row.innerText()).toMatch(/^success\s.*Do not send this payment again/);
	}
	expect(paidAmounts()).toEqual(PEOPLE.map(({ amount }) => amount));
	expect(hands.acts.length).toBeLessThanOrEqual(MOST_ACTS);
	expect(hands.acts).toHaveLength(17);
});
