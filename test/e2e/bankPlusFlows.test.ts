import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import axios from 'axios';
import { differences } from '../../demo/audit';
import { payBankPlus } from '../../demo/bankPlusPayments';
import type { Workflow } from '../../n8n/api';
import { errorOf, itemsOf, jsonOf, type Execution } from '../../n8n/execution';
import { readWorkflow, WORKFLOWS_FOLDER } from '../../n8n/workflowFiles';
import { asText } from '../../nodes/shared/values/asText';
import type { TransferStatus } from '../../sandbox/core/ledger';
import { useRealN8n } from './support/useRealN8n';

const real = useRealN8n();

const flowOf = async (file: string): Promise<Workflow> =>
	await real.api.createWorkflow(await readWorkflow(file), real.credentials);

/** One line per payment in the ledger. */
const paid = (system: string, status?: TransferStatus): string[] =>
	real.sandbox.ledger
		.transfers({ system, status })
		.map(({ kind, beneficiary, amountIdr }) => `${kind} ${beneficiary} ${amountIdr}`);

/** Fills a form page in and sends it, as a browser does. */
async function send(url: string, values: readonly (string | Blob)[]): Promise<string> {
	const page = new FormData();
	for (const [index, value] of values.entries()) page.append(`field-${index}`, value);
	const { data } = await axios.post<{ formWaitingUrl?: string }>(url, page, { proxy: false });
	return data.formWaitingUrl ?? '';
}

/** What a person sees once the execution behind a form has come to its next page. */
async function pageAt(url: string): Promise<string> {
	await real.api.waitForExecution(executionOf(url), { statuses: ['waiting'] });
	const { data } = await axios.get<string>(url, { proxy: false });
	return data;
}

const executionOf = (formUrl: string): string => new URL(formUrl).pathname.split('/').at(-1) ?? '';

/** The flows that are published: two of them cannot have one form address. */
const publications = new Map<string, Promise<Workflow>>();

async function published(file: string): Promise<Workflow> {
	const publish = async (): Promise<Workflow> => {
		const flow = await flowOf(file);
		await real.api.publish(flow);
		return flow;
	};
	const publication = publications.get(file) ?? publish();
	publications.set(file, publication);
	return await publication;
}

/** Sends the first page of a flow's form; gives the address of its next pages. */
async function submit(file: string, path: string, values: (string | Blob)[]): Promise<string> {
	await published(file);
	return await send(`${real.n8n.url}/form/${path}`, values);
}

test('the payments of the demo are paid row by row as the ledger says', async () => {
	const report = await payBankPlus(real.n8n, real.credentials, real.sandbox);
	const { ledger } = real.sandbox;

	expect(differences(report, ledger)).toEqual([]);
	expect(report.rows.map(({ outcome, code }) => `${outcome} ${code}`)).toEqual([
		...['success 00', 'success 00', 'failed -1', 'failed -1', 'pending CONNECTION_LOST'],
		...['success 00', 'success 00', 'failed -1'],
		...['success 00', 'success 00', 'failed -1', 'failed -1'],
	]);
	expect(report.rows.filter(({ advice }) => advice === '')).toEqual([]);

	// The audit is not blind to deposits, although no answer shows their reference.
	const [deposit] = ledger.transfers({ system: 'bankPlus' });
	ledger.pay({ ...deposit!, reference: 'AGAIN' });
	expect(differences(report, ledger)).toEqual([
		'The ledger has payment AGAIN, which no row reports',
	]);
});

describe('the dashboard flow', () => {
	const pageOf = (execution: Execution): string => {
		const [file] = itemsOf(execution, 'Dashboard File');
		expect(file?.binary?.['data']).toMatchObject({
			fileExtension: 'html',
			mimeType: 'text/html',
		});
		const [drawn] = jsonOf(execution, 'Draw Page');
		return Buffer.from(asText(drawn?.['page']), 'base64').toString();
	};

	test('makes one HTML file with a chart of each of the five graphs', async () => {
		const execution = await real.api.run(await flowOf('bank-plus-dashboard.json'));

		expect(errorOf(execution)).toBeUndefined();
		const page = pageOf(execution);
		expect(page.match(/<svg /g)).toHaveLength(5);
		expect(page).toContain('Bank+ agents, 2020-02');
		for (const label of ['Setor Tunai', 'Indihome', 'Railink', '2020-03', 'Bengkulu']) {
			expect(page).toContain(`>${label}</text>`);
		}
		expect(page).not.toMatch(/<script|<link|src=/);
	});

	test('draws the other graphs when one cannot be read, and says why it is missing', async () => {
		const flow = await flowOf('bank-plus-dashboard.json');
		const execution = await real.api.waitForExecution(
			await real.api.start(flow, 'Every Morning'),
			{},
		);

		const page = pageOf(execution);
		expect(page.match(/<svg /g)).toHaveLength(4);
		expect(page).toContain('Data tidak ditemukan!');
	});
});

describe('the deposit flow', () => {
	const deposit = async (...values: string[]): Promise<string> =>
		await pageAt(await submit('bank-plus-deposit.json', 'bank-plus-deposit', values));

	test('deposits what the balance covers, once per receipt', async () => {
		const slip = ['R-1', '2000000001', '150000', 'Cash'];

		expect(await deposit(...slip)).toContain('Receipt R-1: Rp150.000');
		expect(await deposit(...slip)).toContain('This receipt was used before');
		expect(paid('bankPlus')).toEqual(['deposit CTH 2000000001 150000']);
	});

	test('sends nothing beyond the balance, and nothing to an account that Bank+ refuses', async () => {
		const tooMuch = await deposit('R-2', '2000000001', '100000001', 'Cash');
		expect(tooMuch).toContain('The agent has Rp100.000.000');
		expect(await deposit('R-3', '9999999999', '1000', 'Cash')).toContain('[0108]');
		expect(real.sandbox.requests.list({ path: real.sandbox.bankPlus.paths.deposit })).toEqual([]);
		// The receipt was not used up.
		expect(await deposit('R-2', '2000000001', '5000', 'Cash')).toContain('Rp5.000');
	});

	test('says that a lost answer is not clear, and that a wrong amount was not paid', async () => {
		const path = real.sandbox.bankPlus.paths.deposit;
		real.sandbox.faults.add({ kind: 'loseAnswer', path });

		const lost = await deposit('R-4', '2000000001', '25000', 'Cash');
		expect(lost).toContain('Not clear: do not send it again');
		expect(lost).toContain('compare the balance of the agent');
		expect(paid('bankPlus')).toEqual(['deposit CTH 2000000001 25000']);

		expect(await deposit('R-5', '2000000001', '0.5', 'Cash')).toContain('Not paid');
		expect(paid('bankPlus')).toHaveLength(1);
	});
});

describe('the interbank flow', () => {
	const ask = async (...values: string[]): Promise<string> =>
		await submit('bank-plus-interbank.json', 'bank-plus-interbank', values);
	const decide = async (url: string, decision: string) =>
		await send(url, [JSON.stringify([decision])]);

	test('shows name, amount and fee, and pays once what a person approves', async () => {
		const url = await ask('008', '8000000001', '1250000');

		const approval = await pageAt(url);
		for (const shown of ['Penerima Contoh Satu', 'Rp1.250.000', 'Rp6.500', 'Rp1.256.500']) {
			expect(approval).toContain(shown);
		}
		expect(paid('bankPlus')).toEqual([]);

		await decide(url, 'Approve');
		const done = await pageAt(url);
		const [payment] = real.sandbox.ledger.transfers({ system: 'bankPlus' });
		expect(payment).toMatchObject({ beneficiary: '008 8000000001', amountIdr: 1_250_000 });
		expect(done).toContain(`Transaction ${payment?.reference}`);

		await decide(url, 'Approve');
		await real.api.waitForExecution(executionOf(url), {});
		expect(paid('bankPlus')).toHaveLength(1);
	});

	test('pays nothing when the person rejects, or when the account is refused', async () => {
		const url = await ask('008', '8000000001', '1250000');
		await pageAt(url);
		await decide(url, 'Reject');
		expect(await pageAt(url)).toContain('Rejected');

		expect(await pageAt(await ask('008', '1111111111', '1250000'))).toContain('[76]');
		expect(paid('bankPlus')).toEqual([]);
	});

	test('says that a payment without an answer is not clear', async () => {
		const path = real.sandbox.bankPlus.paths.interbankPayment;
		real.sandbox.faults.add({ kind: 'brokenJson', path });
		const url = await ask('002', '0080000002', '75000');
		await pageAt(url);
		await decide(url, 'Approve');

		expect(await pageAt(url)).toContain('Not clear: do not send it again');
		expect(paid('bankPlus')).toEqual(['interbankTransfer 002 0080000002 75000']);
	});
});

describe('the switcher flow', () => {
	const FILE = 'bank-plus-switcher.json';
	let lastPage = '';
	/** Sends the orders file to one of the two forms of the flow. */
	const upload = async (path: string): Promise<Execution> => {
		const file = await readFile(join(WORKFLOWS_FOLDER, 'bank-plus-orders.csv'));
		const pages = await submit(FILE, path, [new Blob([file], { type: 'text/csv' })]);
		lastPage = await pageAt(pages);
		return await real.api.execution(executionOf(pages));
	};
	const refnumsIn = (execution: Execution, name: string): unknown[] =>
		[...(execution.data.resultData.runData[name]?.keys() ?? [])]
			.flatMap((run) => jsonOf(execution, name, { run }))
			.map(({ refnum }) => asText(refnum).slice(-1))
			.sort();

	test('pays orders once, looks unclear ones up, and reverses a double booking once', async () => {
		const { faults, bankPlusSwitcher } = real.sandbox;
		const { transfer, reversal, check } = bankPlusSwitcher.paths;

		// One answer is lost, and no status check of the send gets through.
		faults.add({ kind: 'loseAnswer', path: transfer });
		faults.add({ kind: 'status', path: check, status: 502, times: 6 });
		const first = await upload('bank-plus-orders');

		expect(refnumsIn(first, 'Not Sent')).toEqual(['4']);
		expect(refnumsIn(first, 'Get Status')).toHaveLength(3);
		const orders = paid('bankPlusSwitcher').sort();
		expect(orders).toEqual([
			'transfer BNINIDJA 0000001004 310000',
			'transfer BNINIDJA 0000001004 310000',
			'transfer BNINIDJA 0000001004 725000',
			'transfer BRINIDJA 888801000000003 1500000',
		]);
		expect(refnumsIn(first, 'Paid')).toEqual(['1', '2', '3', '7']);
		expect(lastPage).toContain('4 of 7 are paid');

		faults.clear();
		const again = await upload('bank-plus-orders');
		expect(refnumsIn(again, 'Paid')).toEqual(['1', '2', '3', '7']);
		expect(refnumsIn(again, 'Not Paid')).toEqual(['6']);
		expect(paid('bankPlusSwitcher')).toHaveLength(4);

		faults.add({ kind: 'loseAnswer', path: reversal });
		const taken = await upload('bank-plus-double-bookings');
		expect(refnumsIn(taken, 'Reversed')).toEqual(['7']);
		expect(lastPage).toContain('1 double booking reversed');
		expect(lastPage).toContain('INV-2003: Rp310.000 taken back.');
		const takenAgain = await upload('bank-plus-double-bookings');
		expect(refnumsIn(takenAgain, 'Reversed')).toEqual(['7']);
		expect(paid('bankPlusSwitcher').slice(4)).toEqual(['reversal BRINIDJA 888801000000001 310000']);
	});

	test('reverses nothing while one of the two sends is not clear', async () => {
		const { faults, bankPlusSwitcher, requests } = real.sandbox;
		const { reversal, check } = bankPlusSwitcher.paths;
		await upload('bank-plus-orders');

		faults.add({ kind: 'status', path: check, status: 502, times: 'always' });
		const execution = await upload('bank-plus-double-bookings');

		expect(jsonOf(execution, 'Statuses')).toHaveLength(7);
		expect(jsonOf(execution, 'Double Bookings')).toEqual([]);
		expect(lastPage).toContain('Nothing was booked twice');
		expect(requests.list({ path: reversal })).toEqual([]);
	});
});
