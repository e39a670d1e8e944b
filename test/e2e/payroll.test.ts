import { parse } from 'csv-parse/sync';
import { createRequire } from 'node:module';
import type { INode, INodeParameters } from 'n8n-workflow';

import { differences } from '../../demo/audit';
import type { PaymentRow } from '../../demo/paymentRow';
import { publishFlow } from '../../demo/payByForm';
import {
	decide,
	PAYER,
	PAYROLL_FLOW,
	payPayroll,
	reportOf,
	salaries,
	uploadPayroll,
} from '../../demo/payroll';
import { totalsOf } from '../../demo/totals';
import { formPage, submitForm } from '../../n8n/form';
import { N8N } from '../../n8n/paths';
import { readWorkflow } from '../../n8n/workflowFiles';
import { useRealN8n } from './support/useRealN8n';

const real = useRealN8n();

const posted = () => real.sandbox.ledger.transfers({ system: 'duitku', status: 'posted' });

const countsOf = (rows: readonly PaymentRow[]) =>
	Object.fromEntries(totalsOf(rows).map(({ outcome, count }) => [outcome, count]));

/** The example file under other references: each test pays people of its own. */
const fileOf = async (prefix: string): Promise<string> =>
	(await salaries()).replaceAll('SALARY-2026-11', prefix);

beforeAll(async () => {
	await publishFlow(real.n8n, PAYROLL_FLOW, real.credentials);
});

test('a person sees how many, how much and what is wrong, and rejecting pays nobody', async () => {
	const { pages, page } = await uploadPayroll(real.n8n, await fileOf('REJECTED'));

	expect(page).toContain('38 people, Rp240.500.000, 2 problems: approve?');
	expect(page).toMatch(/REJECTED-013.*Maya Puspita: Other error/);
	expect(page).toMatch(/REJECTED-026.*the bank names the account holder/);
	await decide(pages, 'Reject');
	const report = await reportOf(real.n8n, pages);

	expect(report?.headline).toBe('Nobody was paid');
	expect(report?.shown).toContain('Nobody approved it');
	expect(report?.shown).toMatch(/Run by<\/dt><dd>Rina Finance<.*File<\/dt><dd>salaries.csv</);
	expect(countsOf(report?.rows ?? [])).toEqual({ success: 0, pending: 0, failed: 40 });
	expect(posted()).toEqual([]);
});

test('what is approved is paid once, and another upload says what was paid already', async () => {
	const csv = await fileOf('TWICE');
	const { headline, shown, rows } = await payPayroll(real.n8n, csv);

	expect(headline).toBe('38 of 40 are paid');
	expect(countsOf(rows)).toEqual({ success: 38, pending: 0, failed: 2 });
	expect(differences({ title: '', system: 'duitku', rows }, real.sandbox.ledger)).toEqual([]);
	expect(posted()).toHaveLength(38);
	expect(shown).toMatch(/Not paid[\s\S]*<details[\s\S]*Paid \(38\)/);
	expect(rows.filter(({ channel }) => channel === 'BIFAST')).toHaveLength(1);

	const again = await payPayroll(real.n8n, csv);

	expect(again.headline).toBe('38 of 40 are paid already: nothing was sent in this run');
	expect(again.rows.filter(({ code }) => code === 'ALREADY_PAID')).toHaveLength(38);
	expect(posted()).toHaveLength(38);
});

test('the report has the own columns of the file, and nothing in them is run', async () => {
	const csv = [
		'reference,employee,bank,account,amount,purpose,department',
		'ODD-1,<img src=x>,BCA,8760673566,50.000,Salary,=1+1',
		'ODD-2,"Sari, Rina",BRI,8760673566,60.000,Salary,Finance',
	].join('\n');
	const { shown, csv: result, excel, headline } = await payPayroll(real.n8n, csv);

	expect(headline).toBe('Everybody is paid');
	expect(shown).not.toContain('<img');
	const firstOf = (lines: string[][]) => lines.map((line) => line.slice(0, 8).join('|'));
	expect(firstOf(parse(result, { bom: true }))).toEqual([
		'reference|employee|bank|account|amount|purpose|department|result',
		`ODD-1|<img src=x>|BCA|8760673566|50.000|Salary|'=1+1|Paid`,
		'ODD-2|Sari, Rina|BRI|8760673566|60.000|Salary|Finance|Paid',
	]);
	// A cell of a workbook is text, whatever stands in it.
	expect(firstOf(cellsIn(excel))[1]).toBe(
		'ODD-1|<img src=x>|BCA|8760673566|50.000|Salary|=1+1|Paid',
	);
	// The result can be uploaded like the file itself.
	expect((await payPayroll(real.n8n, result)).headline).toBe(
		'Everybody is paid already: nothing was sent in this run',
	);
	expect(posted()).toHaveLength(2);
});

const ACCOUNT = '8760673566';

test('a CSV file as Excel saves it in Indonesia is paid: semicolons, and the letters of Windows', async () => {
	const csv = [
		'Reference;Employee;BANK; Account ;Account Name;Amount;Purpose',
		`SEMICOLON-1;"René; ""Rina""\nSari";BCA;${ACCOUNT};Test Account;4.025.000;Salary`,
		`SEMICOLON-2;Adi, Pratama;BRI;${ACCOUNT};Somebody Else;"4.050.000,00";Salary`,
		`SEMICOLON-3;Budi;BNI;${ACCOUNT};;50.000;Salary`,
		';;;;;;',
	].join('\r\n');

	const { rows, shown } = await payFile(new File([Buffer.from(csv, 'latin1')], 'gaji.csv'));

	expect(countsOf(rows)).toEqual({ success: 2, pending: 0, failed: 1 });
	expect(rows.find(({ outcome }) => outcome === 'failed')).toMatchObject({
		reference: 'SEMICOLON-2',
		code: 'NAME_MISMATCH',
	});
	expect(shown).toContain('René; &#34;Rina&#34;');
	expect(differences({ title: '', system: 'duitku', rows }, real.sandbox.ledger)).toEqual([]);
	expect(posted().map(({ amountIdr }) => amountIdr)).toEqual([4_025_000, 50_000]);
});

test('a workbook is paid, and an account that is text there keeps its zeros', async () => {
	const { rows, csv } = await payFile(
		workbookOf([
			['REFERENCE', 'employee', 'bank', 'account', 'accountName', 'amount', 'purpose'],
			['WORKBOOK-1', 'Adi', 'BCA', ACCOUNT, 'Test Account', 4_025_000, 'Salary'],
			['WORKBOOK-2', 'Bunga', 'BRI', Number(ACCOUNT), 'Test Account', 'Rp 4.050.000', 'Salary'],
			[],
			['WORKBOOK-3', 'Citra', 'BNI', '0012345678', 'Test Account', 50_000.5, 'Salary'],
			['WORKBOOK-4', 'Dimas', 'BNI', '0012345678', 'Test Account', 60_000, 'Salary'],
		]),
	);

	expect(rows.filter(({ outcome }) => outcome === 'success')).toHaveLength(2);
	expect(differences({ title: '', system: 'duitku', rows }, real.sandbox.ledger)).toEqual([]);
	expect(posted().map(({ amountIdr }) => amountIdr)).toEqual([4_025_000, 4_050_000]);
	const accounts = parse<Record<string, string>>(csv, { bom: true, columns: true });
	expect(accounts.map(({ account }) => account)).toEqual([
		ACCOUNT,
		ACCOUNT,
		'0012345678',
		'0012345678',
	]);
});

const HEADER = ['reference', 'bank', 'account', 'amount'];

test.each<[string, () => File, RegExp]>([
	[
		'without the columns that are needed',
		() => new File(['Ref;Bank;<i>;Amount\nNONE-1;BCA;1;50.000'], 'a.csv'),
		/Missing columns: reference, account\. Columns in the file: Ref, bank, &(#60|lt);i&(#62|gt);, amount\./,
	],
	[
		'with accounts that Excel has shortened',
		() => new File(['reference;bank;account;amount\nNONE-2;BCA;1,23457E+12;50.000'], 'a.csv'),
		/Excel has shortened account .* rows: 2\./,
	],
	[
		'with numbers that a workbook cannot hold',
		() => workbookOf([HEADER, ['NONE-3', 'BCA', 1_234_567_890_123_450, 50_000]]),
		/Excel has shortened account .* rows: 2\./,
	],
	['without rows', () => workbookOf([HEADER]), /The file has no rows\./],
	[
		'that is none',
		() => new File(['PK\u0003\u0004 and no more'], 'a.XLSX'),
		/The rows could not be checked\. The file cannot be read\./,
	],
])('a file %s pays nobody, and the page says why', async (_, file, why) => {
	const { page } = await uploadFile(file());

	expect(page).toContain('Nothing was paid');
	expect(page).toMatch(why);
	expect(posted()).toEqual([]);
});

test('rows that cannot be checked are not paid, and the page says why', async () => {
	await publishChanged('unchecked', ({ name, parameters }) =>
		name === 'Check'
			? {
					options: {
						...Object(parameters['options']),
						register: 'workflow',
						registerWorkflow: '?',
					},
				}
			: {},
	);

	const { page } = await uploadPayroll(real.n8n, await fileOf('NOWHERE'), 'unchecked');

	expect(page).toMatch(/The rows could not be checked\..*register, workflow "\?"/);
	expect(posted()).toEqual([]);
});

test('when other rows come to be sent than a person has approved, nobody is paid', async () => {
	await publishChanged('changed', ({ name }) =>
		name === 'Approved Rows'
			? {
					jsCode:
						"return $('Rows').all().slice(1).map(({ json }, row) => ({ json: { ...json, fileRow: row + 1 } }));",
				}
			: {},
	);

	const { pages } = await uploadPayroll(real.n8n, await fileOf('CHANGED'), 'changed');
	await decide(pages, 'Approve');
	const report = await reportOf(real.n8n, pages);

	expect(report?.headline).toBe('Nobody was paid');
	expect(report?.rows[5]).toMatchObject({ outcome: 'failed', code: 'NOT_APPROVED' });
	expect(posted()).toEqual([]);
});

async function uploadFile(file: File) {
	const pages = await submitForm(`${real.n8n.url}/form/payroll`, [file, PAYER]);
	return { pages, page: await formPage(real.api, pages) };
}

async function payFile(file: File) {
	const { pages } = await uploadFile(file);
	await decide(pages, 'Approve');
	const report = await reportOf(real.n8n, pages);
	if (!report) throw new Error('The payroll flow has reported nothing');
	return report;
}

/** A workbook with these cells, texts as text and numbers as numbers. */
function workbookOf(cells: readonly (string | number)[][]): File {
	const { write, utils } = createRequire(N8N.program)('@e965/xlsx');
	const workbook = utils.book_new();
	utils.book_append_sheet(workbook, utils.aoa_to_sheet(cells));
	return new File([write(workbook, { type: 'buffer', bookType: 'xlsx' })], 'Gaji.XLSX');
}

/** What n8n's own reader of workbooks finds in one. */
function cellsIn(excel: string): string[][] {
	const { read, utils } = createRequire(N8N.program)('@e965/xlsx');
	const { Sheets, SheetNames } = read(excel, { type: 'base64' });
	return utils.sheet_to_json(Sheets[SheetNames[0]], { header: 1 });
}

/** The flow with other parameters in some of its nodes, at a form address of its own. */
async function publishChanged(path: string, changesOf: (node: INode) => INodeParameters) {
	const flow = await readWorkflow(PAYROLL_FLOW);
	const nodes = flow.nodes.map((each) => ({
		...each,
		...(each.webhookId && { webhookId: crypto.randomUUID() }),
		parameters: {
			...each.parameters,
			...(each.name === 'Payroll Form' && { options: { path } }),
			...changesOf(each),
		},
	}));
	await real.api.publish(await real.api.createWorkflow({ ...flow, nodes }, real.credentials));
}
