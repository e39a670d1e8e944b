import type { Browser, Page } from 'playwright-core';

import { publishFlow } from '../../demo/payByForm';
import { PAYER, PAYROLL_FLOW } from '../../demo/payroll';
import { launchChromium } from '../../n8n/chromium';
import { useRealN8n } from '../e2e/support/useRealN8n';

/** Payments are looked up before the last page comes. */
const PATIENCE_MS = 3 * 60_000;

const real = useRealN8n();
let browser: Browser;
let page: Page;

beforeAll(async () => {
	browser = await launchChromium();
	await publishFlow(real.n8n, PAYROLL_FLOW, real.credentials);
});
afterAll(async () => await browser.close());
beforeEach(async () => {
	page = await browser.newPage();
	page.setDefaultTimeout(PATIENCE_MS);
});
afterEach(async () => await page.close());

/** Three who are paid, and one whose account belongs to somebody else. */
const csvOf = (prefix: string): string =>
	[
		'reference,employee,bank,account,accountName,amount,purpose',
		`${prefix}-1,Adi Pratama,BCA,8760673566,Test Account,4.025.000,Salary`,
		`${prefix}-2,Bunga Lestari,BSI,8760673566,Test Account,4.050.000,Salary`,
		`${prefix}-3,Citra Anggraini,Bank Mandiri,8760673566,Test Account,4.075.000,Salary`,
		`${prefix}-4,Dimas Saputra,BNI,8760673566,Somebody Else,4.100.000,Salary`,
	].join('\n');

async function upload(prefix: string): Promise<void> {
	await page.goto(`${real.n8n.url}/form/payroll`);
	const buffer = Buffer.from(csvOf(prefix));
	await page
		.getByLabel('Payroll File')
		.setInputFiles({ name: 'salaries.csv', mimeType: 'text/csv', buffer });
	await page.getByLabel('Your Name').fill(PAYER);
	await page.getByRole('button', { name: 'Check the File' }).click();
	await page.getByText('3 people, Rp12.150.000, 1 problem: approve?').waitFor();
}

async function decide(decision: 'Approve' | 'Reject'): Promise<void> {
	await page.getByLabel(decision).check();
	await page.getByRole('button', { name: 'Send Decision' }).click();
}

const paidAmounts = () =>
	real.sandbox.ledger
		.transfers({ status: 'posted' })
		.map(({ amountIdr }) => amountIdr)
		.sort();

test('a person uploads a file, reads what it comes to, approves, and reads who was paid', async () => {
	await upload('FORM');
	await page.getByText('FORM-4 Dimas Saputra: the bank names the account holder').waitFor();
	expect(paidAmounts()).toEqual([]);
	await decide('Approve');

	await page.getByRole('heading', { name: '3 of 4 are paid' }).waitFor();
	const notPaid = page.getByRole('row').filter({ hasText: 'FORM-4' });
	expect(await notPaid.innerText()).toMatch(/BNI\s+8760673566\s+Rp4.100.000\s+Not paid: the bank/);
	await page.getByText('Paid (3)').click();
	await page.getByRole('row').filter({ hasText: 'Bunga Lestari' }).getByText('BSI').waitFor();
	expect(paidAmounts()).toEqual([4_025_000, 4_050_000, 4_075_000]);

	const downloading = page.waitForEvent('download');
	await page.getByRole('link', { name: 'CSV' }).click();
	expect((await downloading).suggestedFilename()).toMatch(/\.csv$/);
});

test('who rejects reads that nobody was paid', async () => {
	await upload('REJECTED');
	await decide('Reject');

	await page.getByRole('heading', { name: 'Nobody was paid' }).waitFor();
	expect(paidAmounts()).toEqual([]);
});
