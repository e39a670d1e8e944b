import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import type { IDataObject } from 'n8n-workflow';

import type { Workflow } from '../../n8n/api';
import { fillTable } from '../../n8n/dataTables';
import { errorOf } from '../../n8n/execution';
import { formPage, submitForm } from '../../n8n/form';
import { readWorkflow, WORKFLOWS_FOLDER } from '../../n8n/workflowFiles';
import { useMailbox } from './support/useMailbox';
import { useRealN8n } from './support/useRealN8n';

const real = useRealN8n();
const mailbox = useMailbox(real);

const imported = async (file: string): Promise<Workflow> =>
	await real.api.createWorkflow(await readWorkflow(file), mailbox.credentials);

const paid = (): string[] =>
	real.sandbox.ledger
		.transfers({ system: 'duitku' })
		.map(({ beneficiary, amountIdr, status }) => `${beneficiary} ${amountIdr} ${status}`);

const fileOf = async (name: string): Promise<string> =>
	await readFile(join(WORKFLOWS_FOLDER, name), 'utf8');

async function runToItsEnd(flow: Workflow): Promise<void> {
	expect(errorOf(await real.api.run(flow))).toBeUndefined();
}

test('finance hears of a low balance once a day, and of none that is high enough', async () => {
	const flow = await imported('low-balance-alert.json');
	await runToItsEnd(flow);
	expect(mailbox.mails).toEqual([]);

	real.sandbox.ledger.pay({
		system: 'duitku',
		kind: 'onlineTransfer',
		reference: 'ALMOST-ALL',
		debitAccount: 'duitku:3551',
		creditAccount: 'duitku:beneficiaries',
		beneficiary: '014 8760673566',
		amountIdr: 9_950_000_000,
	});
	await runToItsEnd(flow);
	await runToItsEnd(flow);

	expect(mailbox.mails).toHaveLength(1);
	expect(mailbox.mails[0]).toMatchObject({
		to: ['finance@example.com'],
		subject: 'Low balance: Rp50.000.000',
	});
	expect(mailbox.mails[0]?.text).toContain('less than Rp100.000.000');
});

describe('payouts with a receipt', () => {
	const upload = async (csv: string): Promise<string> => {
		const file = new File([csv], 'payouts.csv', { type: 'text/csv' });
		const pages = await submitForm(`${real.n8n.url}/form/payout-receipts`, [file]);
		return await formPage(real.api, pages);
	};
	beforeAll(async () => await real.api.publish(await imported('payout-receipts.json')));

	test('who is paid gets one receipt, however often the file is sent', async () => {
		const csv = await fileOf('payout-receipts.csv');
		const page = await upload(csv);

		expect(mailbox.mails.map(({ to, subject }) => [...to, subject])).toEqual([
			['ayu@example.com', 'Payment RECEIPT-001 from PT Contoh'],
			['bagus@example.com', 'Payment RECEIPT-002 from PT Contoh'],
		]);
		expect(mailbox.mails[0]?.text).toMatch(/Rp1\.250\.000 to BCA \*{6}3566/);
		expect(page).toContain('3 of 5 are paid');
		expect(page).toContain('Receipts sent: 2.');
		expect(paid()).toEqual([
			'014 8760673566 1250000 posted',
			'002 8760673566 980000 posted',
			'008 8760673566 1100000 posted',
			'009 8760673564 875000 pending',
		]);

		const again = await upload(csv);
		expect(again).toContain('Receipts sent: 0.');
		expect(mailbox.mails).toHaveLength(2);
		expect(paid()).toHaveLength(4);
	});

	test('a receipt that no mail server takes is named on the page, and the payment stands', async () => {
		const page = await upload(
			[
				'reference,beneficiary,email,bank,account,accountName,amount,purpose',
				'REFUSED-1,Ayu,a@b@c,BCA,8760673566,,50000,Commission',
			].join('\n'),
		);

		expect(page).toContain('Everybody is paid');
		expect(page).toContain('No receipt could be sent for REFUSED-1');
		expect(paid()).toEqual(['014 8760673566 50000 posted']);
	});
});

describe('the scheduled payroll', () => {
	const TOO_MUCH = { number: '0009', employee: 'Niko', bank: 'BCA', account: '8760673566' };
	const employees = async (): Promise<IDataObject[]> =>
		parse(await fileOf('employees.csv'), {
			columns: true,
			cast: (value, { column }) =>
				column === 'amount' && /^\d/.test(value) ? Number(value) : value,
		});

	test('pays each employee once a month, and finance gets report and list', async () => {
		await fillTable(real.api, 'employees', await employees());
		const flow = await imported('scheduled-payroll.json');
		await runToItsEnd(flow);

		const month = new Date().toLocaleDateString('sv', { timeZone: 'Asia/Jakarta' }).slice(0, 7);
		const mail = mailbox.mails[0];
		expect(mail?.subject).toBe(`Payroll ${month}: 3 of 5 are paid`);
		expect(mail?.attachments.map(({ name }) => name)).toEqual([
			`payroll-${month}.html`,
			`payroll-${month}.csv`,
		]);
		const list: Record<string, string>[] = parse(mail?.attachments[1]?.content ?? '', {
			columns: true,
			bom: true,
		});
		expect(list.map(({ reference, result }) => `${reference} ${result}`)).toEqual([
			`SALARY-${month}-0001 Paid`,
			`SALARY-${month}-0002 Paid`,
			`SALARY-${month}-0003 Paid`,
			`SALARY-${month}-0004 To look up`,
			`SALARY-${month}-0005 To fix`,
		]);
		expect(mail?.html).toContain('Adi Pratama');
		expect(paid()).toHaveLength(4);

		await runToItsEnd(flow);
		expect(mailbox.mails[1]?.subject).toContain('nothing was sent in this run');
		expect(paid()).toHaveLength(4);
	});

	test('sends nothing when the total is above the limit, and says so', async () => {
		await fillTable(real.api, 'employees', [
			{ ...TOO_MUCH, accountName: 'Test Account', amount: 500_000_000 },
		]);
		await runToItsEnd(await imported('scheduled-payroll.json'));

		expect(mailbox.mails[0]?.subject).toContain('Nobody was paid');
		expect(mailbox.mails[0]?.html).toContain('the total is above the limit of Rp500.000.000');
		expect(paid()).toEqual([]);
	});
});
