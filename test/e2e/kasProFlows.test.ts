import axios from 'axios';
import type { IBinaryData } from 'n8n-workflow';

import type { Workflow } from '../../n8n/api';
import { openEditor } from '../../n8n/browser';
import { errorOf, itemsOf, jsonOf, type Execution } from '../../n8n/execution';
import { readWorkflow } from '../../n8n/workflowFiles';
import { useRealN8n } from './support/useRealN8n';

const real = useRealN8n();

beforeEach(() => real.sandbox.kasPro.configure({ authentication: 'signedPartner' }));

const imported = async (file: string): Promise<Workflow> =>
	await real.api.createWorkflow(await readWorkflow(file), real.credentials);

/** What a node was given or gave in its last run. */
const lastOf = (execution: Execution, node: string) =>
	jsonOf(execution, node, { run: (execution.data.resultData.runData[node]?.length ?? 1) - 1 });

const lastNodeOf = ({ data }: Execution) => data.resultData.lastNodeExecuted;

describe('the onboarding flow', () => {
	const COMPANY = '080000000101';
	// Somebody else in each test: n8n remembers whose bonus was paid.
	let applicants = 0;
	let applicant = '';
	beforeEach(() => {
		applicants += 1;
		applicant = `08000000019${applicants}`;
	});
	const PHOTO = Buffer.from(
		'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==',
		'base64',
	);

	let flow: Workflow;
	beforeAll(async () => {
		flow = await imported('kas-pro-onboarding.json');
		await real.api.publish(flow);
	});

	const formUrl = () => `${real.n8n.url}/form/open-a-wallet`;
	const otp = () => real.sandbox.kasProWallet.otpOf(applicant) ?? '';
	const customer = () =>
		real.sandbox.kasProWallet.customers().find(({ mobileNumber }) => mobileNumber === applicant);

	/** Sends one page of the form, and gives the address of the next one. */
	async function send(url: string, ...fields: (string | Blob)[]): Promise<string> {
		const form = new FormData();
		for (const [index, field] of fields.entries()) form.append(`field-${index}`, field);
		const { data } = await axios.post<{ formWaitingUrl?: string }>(url, form, { proxy: false });
		return data.formWaitingUrl ?? url;
	}

	/** Fills the pages in as far as the flow shows them, and gives the page that it ends with. */
	async function apply(mobileNumber: string, ...codes: (() => string)[]): Promise<string> {
		const url = await send(formUrl(), mobileNumber, 'Nur');
		const pages = codes.map((code) => async () => await send(url, code()));
		const photo = new Blob([PHOTO], { type: 'image/png' });
		const all = [...pages, async () => await send(url, photo, photo, photo)];
		let shown = await nextPage();
		for (const page of all) {
			if (!['OTP Page', 'Photo Page'].includes(shown)) break;
			await page();
			shown = await nextPage();
		}
		return shown;
	}

	async function nextPage(): Promise<string> {
		const [newest] = await real.api.executions(flow);
		const statuses = ['waiting', 'success', 'error'] as const;
		const execution = await real.api.waitForExecution(newest?.id ?? '', { statuses });
		expect(errorOf(execution)).toBeUndefined();
		return lastNodeOf(execution) ?? '';
	}

	test('opens a wallet for a customer at a browser, and pays the welcome bonus', async () => {
		const editor = await openEditor(real.n8n);
		const { page } = editor;
		try {
			await page.goto(formUrl());
			await page.getByLabel('Mobile Number').fill(applicant);
			await page.getByLabel('First Name').fill('Nur');
			await page.getByRole('button', { name: 'Send Me a Code' }).click();
			await page.getByLabel('Code').waitFor();
			await page.getByLabel('Code').fill(otp());
			await page.getByRole('button', { name: 'Check the Code' }).click();
			await page.getByLabel('Identity Card (KTP)').waitFor();
			for (const input of await page.locator('input[type=file]').all()) {
				await input.setInputFiles({ name: 'a.png', mimeType: 'image/png', buffer: PHOTO });
			}
			await page.getByRole('button', { name: 'Send the Photos' }).click();
			await page.getByText('Rp10.000 are in it').waitFor();
		} finally {
			await editor.close();
		}

		expect(customer()).toMatchObject({ firstName: 'Nur', isActive: true, kyc: 'PREMIUM' });
		expect(real.sandbox.ledger.transfers()).toMatchObject([
			{ kind: 'p2p', status: 'posted', beneficiary: applicant, amountIdr: 10_000 },
		]);
	});

	test('lets a wrong code be corrected twice', async () => {
		expect(await apply(applicant, () => '0000', otp)).toBe('Bonus Paid');
		expect(customer()).toMatchObject({ isActive: true });
	});

	test('ends after three wrong codes', async () => {
		const wrong = () => '0000';
		expect(await apply(applicant, wrong, wrong, wrong)).toBe('Code Refused');
		expect(customer()).toMatchObject({ isActive: false });
		expect(real.sandbox.ledger.transfers()).toEqual([]);
	});

	test('says so when the number is registered already', async () => {
		expect(await apply(COMPANY)).toBe('Not Registered');
	});

	test('does not pay the bonus again when it is unclear', async () => {
		const { faults, kasProWallet, ledger } = real.sandbox;
		faults.add({ kind: 'loseAnswer', path: kasProWallet.paths.p2p });

		expect(await apply(applicant, otp)).toBe('Bonus Under Way');
		expect(ledger.transfers()).toHaveLength(1);
	});

	test('opens the wallet also when the bonus cannot be paid', async () => {
		real.sandbox.kasProWallet.setKyc(COMPANY, 'BASIC');

		expect(await apply(applicant, otp)).toBe('Bonus Not Paid');
		expect(customer()).toMatchObject({ kyc: 'PREMIUM' });
		expect(real.sandbox.ledger.transfers()).toEqual([]);
	});
});

describe('the gold savings plan', () => {
	let flow: Workflow;
	beforeAll(async () => {
		flow = await imported('kas-pro-gold-savings.json');
	});

	const path = () => real.sandbox.kasProGold.paths.purchaseRupiah;
	const purchases = () => real.sandbox.requests.list({ path: path() });

	/** Runs the flow; whenever a purchase arrives, the price changes before it is looked at. */
	async function runWhilePrices(...change: number[]): Promise<Execution> {
		const { faults, kasProGold, waitFor } = real.sandbox;
		faults.add({ kind: 'delay', path: path(), ms: 100, times: 'always' });
		const running = real.api.run(flow);
		for (const [index, price] of change.entries()) {
			await waitFor(() => purchases().length > index, 15_000);
			kasProGold.setPrice(price);
		}
		return await running;
	}

	test('buys once for the planned amount while gold is cheap enough', async () => {
		const execution = await real.api.run(flow);

		const [bought] = lastOf(execution, 'Bought');
		expect(bought).toMatchObject({ outcome: 'success', amount: 100_000 });
		expect(itemsOf(execution, 'Report')[0]?.binary?.report).toMatchObject({
			fileName: 'gold-savings.html',
			mimeType: 'text/html',
		});
		const { ledger, kasProGold } = real.sandbox;
		expect(ledger.transfers()).toMatchObject([
			{ status: 'posted', amountIdr: 100_000, reference: bought?.reference },
		]);
		expect(kasProGold.movements()).toHaveLength(1);
	});

	test('buys nothing above the maximum price', async () => {
		real.sandbox.kasProGold.setPrice(900_001);

		expect(lastNodeOf(await real.api.run(flow))).toBe('Too Expensive');
		expect(purchases()).toEqual([]);
	});

	test('gets new quotes when the price changes, and buys with the last one', async () => {
		const execution = await runWhilePrices(885_000, 890_000);

		const [bought] = lastOf(execution, 'Bought');
		expect(jsonOf(execution, 'Quote', { run: 2 })).toMatchObject([
			{ response_id: bought?.reference },
		]);
		expect(real.sandbox.ledger.transfers()).toHaveLength(1);
	});

	test('gives up after three stale quotes', async () => {
		const execution = await runWhilePrices(885_000, 890_000, 895_000);

		expect(lastOf(execution, 'Not Bought')).toHaveLength(1);
		expect(lastOf(execution, 'Report')).toMatchObject([{ headline: 'Nobody was paid' }]);
		expect(purchases()).toHaveLength(3);
		expect(real.sandbox.ledger.transfers()).toEqual([]);
	});

	test('does not buy when the new price is too high', async () => {
		expect(lastNodeOf(await runWhilePrices(950_000))).toBe('Too Expensive');
		expect(real.sandbox.ledger.transfers()).toEqual([]);
	});

	test('does not buy again when a purchase is unclear', async () => {
		real.sandbox.faults.add({ kind: 'loseAnswer', path: path() });

		const execution = await real.api.run(flow);

		expect(lastOf(execution, 'To Look Up')).toMatchObject([{ outcome: 'pending' }]);
		expect(real.sandbox.ledger.transfers()).toHaveLength(1);
	});
});

test('the reconciliation writes a file of what was paid, and what was not', async () => {
	const { kasProBank } = real.sandbox;
	const flow = await imported('kas-pro-reconciliation.json');
	await real.api.publish(flow);
	kasProBank.receive(1_250_000, 'INV-1001');
	kasProBank.receive(470_000, 'INV-1002');
	kasProBank.receive(1_250_000, 'INV-1001');
	kasProBank.receive(25_000, 'Thank you');
	// n8n polls whenever it turns a workflow on.
	await real.api.unpublish(flow);
	await real.api.publish(flow);

	const [execution] = await real.api.waitForExecutions(flow, 1);
	if (!execution) throw new Error('The reconciliation was not run');
	expect(errorOf(execution)).toBeUndefined();
	const report = itemsOf(execution, 'Report File')[0]?.binary?.report;
	expect(report).toMatchObject({ mimeType: 'text/csv' });
	expect(report?.fileName).toMatch(/^reconciliation-\d{4}-\d\d-\d\d\.csv$/);
	const lines = (await download(report)).split('\n');
	expect(lines.map((line) => line.replace(/,\d*$/, ''))).toEqual([
		'status,invoice,customer,expected,received,payer,transaction',
		'Not paid yet,INV-1003,Kedai Mawar,2000000,0,',
		'Not paid yet,INV-1004,Bengkel Cempaka,760000,0,',
		'Paid,INV-1001,Toko Melati,1250000,1250000,KASPROBANK Sandbox Supplier',
		'Another amount,INV-1002,Warung Kenanga,480000,470000,KASPROBANK Sandbox Supplier',
		'Not expected,INV-1001,,0,1250000,KASPROBANK Sandbox Supplier',
		'Not expected,Thank you,,0,25000,KASPROBANK Sandbox Supplier',
	]);
});

/** What the Download button of the editor gives. */
async function download(file: IBinaryData | undefined): Promise<string> {
	// n8n 1 keeps small files in the execution itself.
	if (!file?.id) return new TextDecoder().decode(Buffer.from(file?.data ?? '', 'base64'));
	const { url, owner } = real.n8n;
	const http = axios.create({ baseURL: `${url}/rest`, proxy: false });
	const { headers } = await http.post('/login', {
		emailOrLdapLoginId: owner.email,
		password: owner.password,
	});
	const Cookie = (headers['set-cookie'] ?? []).map((cookie) => cookie.split(';', 1)[0]).join('; ');
	const params = { id: file.id, action: 'download' };
	const { data } = await http.get<string>('/binary-data', { params, headers: { Cookie } });
	return data;
}
