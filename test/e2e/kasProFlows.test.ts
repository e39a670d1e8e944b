import axios from 'axios';
import type { IDataObject } from 'n8n-workflow';

import type { Workflow, WorkflowJson } from '../../n8n/api';
import { openEditor } from '../../n8n/browser';
import { itemsOf, jsonOf } from '../../n8n/execution';
import { readWorkflow } from '../../n8n/workflowFiles';
import { useRealN8n } from './support/realN8n';

const COMPANY = '080000000101';
const NEW_CUSTOMER = '080000000199';
const SUCCESS = { output: 0 };
const PENDING = { output: 1 };
const FAILED = { output: 2 };

const PHOTO = Buffer.from(
	'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==',
	'base64',
);

const real = useRealN8n();

beforeEach(() => real.sandbox.kasPro.configure({ authentication: 'signedPartner' }));

const imported = async (file: string, change = (flow: WorkflowJson) => flow): Promise<Workflow> =>
	await real.api.createWorkflow(change(await readWorkflow(file)), real.credentials);

describe('the onboarding flow', () => {
	let onboarding: Workflow;
	beforeAll(async () => {
		onboarding = await imported('kas-pro-onboarding.json');
		await real.api.publish(onboarding);
	});

	const formUrl = () => `${real.n8n.url}/form/open-a-wallet`;
	const otp = () => real.sandbox.kasProWallet.otpOf(NEW_CUSTOMER) ?? '';
	const customer = () =>
		real.sandbox.kasProWallet.customers().find(({ mobileNumber }) => mobileNumber === NEW_CUSTOMER);

	/** Sends one page of the form, and gives the address of the next one. */
	async function submit(url: string, ...fields: (string | Buffer)[]): Promise<string> {
		const form = new FormData();
		for (const [index, field] of fields.entries()) {
			const value = typeof field === 'string' ? field : new Blob([field], { type: 'image/png' });
			form.append(`field-${index}`, value);
		}
		const { data } = await axios.post<{ formWaitingUrl?: string }>(url, form, { proxy: false });
		return data.formWaitingUrl ?? url;
	}

	/** Waits until the flow asks for something again, or has ended. */
	async function nextPage(id: string, page: string) {
		return await real.api.waitForExecution(id, { statuses: ['waiting', 'success', 'error'] }).then(
			async (execution) => {
				expect(execution.data.resultData.lastNodeExecuted).toBe(page);
				return execution;
			},
		);
	}

	test('opens a wallet for a customer who uses a browser, and pays the bonus', async () => {
		const { ledger } = real.sandbox;
		const editor = await openEditor(real.n8n);
		const { page } = editor;
		try {
			await page.goto(formUrl());
			await page.getByLabel('Mobile Number').fill(NEW_CUSTOMER);
			await page.getByLabel('First Name').fill('Nur');
			await page.getByRole('button', { name: 'Send Me a Code' }).click();
			await page.getByLabel('Code').fill(otp());
			await page.getByRole('button', { name: 'Check the Code' }).click();
			await page.getByLabel('Identity Card (KTP)').waitFor();
			const photo = { name: 'photo.png', mimeType: 'image/png', buffer: PHOTO };
			for (const input of await page.locator('input[type=file]').all()) {
				await input.setInputFiles(photo);
			}
			await page.getByRole('button', { name: 'Send the Photos' }).click();
			await page.getByText('10000 rupiah are in it').waitFor();
		} finally {
			await editor.close();
		}

		expect(customer()).toMatchObject({ isActive: true, kyc: 'PREMIUM', firstName: 'Nur' });
		expect(ledger.transfers()).toMatchObject([
			{ kind: 'p2p', status: 'posted', amountIdr: 10_000, beneficiary: NEW_CUSTOMER },
		]);
	});
});
