import { parse } from 'csv-parse/sync';
import { runInNewContext } from 'node:vm';
import type { IDataObject } from 'n8n-workflow';

import { asText } from '../../../nodes/shared/values/asText';
import { readFlow } from '../../../workflows/build/flows';
import { paymentReport, type PaymentReport } from '../../../workflows/report/report';
import type { ReportRow } from '../../../workflows/report/rows';

const FACTS = { title: 'Payroll', ranBy: 'Rina', ranAt: '2026-11-30T19:57:00Z', execution: '18' };

const row = (more: Partial<ReportRow> = {}): ReportRow => ({
	file: { reference: 'PAY-1', employee: 'Adi', amount: '4.250.000' },
	reference: 'PAY-1',
	beneficiary: 'Adi',
	bank: 'BCA',
	account: '0012345678',
	amountIdr: 4_250_000,
	outcome: 'success',
	code: '00',
	message: 'Success',
	...more,
});

const LOOK_UP = row({
	reference: 'PAY-2',
	outcome: 'pending',
	code: '80',
	message: 'No answer.',
});
const FIX = row({ reference: 'PAY-3', outcome: 'failed', code: '76', message: 'Invalid account' });
const REJECTED = row({
	reference: 'PAY-4',
	outcome: undefined,
	code: 'READY',
	message: 'Would be sent',
});
const BEFORE = row({
	reference: 'PAY-5',
	code: 'ALREADY_PAID',
	message: 'Paid before, on 2026-11-30 19:57 UTC by execution 11; nothing was sent now',
});

const pageOf = (...rows: ReportRow[]): string => paymentReport(FACTS, rows).page;

const textOf = (told: ReportRow): string | undefined => paymentReport(FACTS, [told]).rows[0]?.text;

const tilesIn = (page: string): string[] =>
	[...page.matchAll(/class="tile[^>]*>(.*?)<\/div>/g)].map(([, tile = '']) =>
		tile
			.replace(/<[^>]+>/g, ' ')
			.replace(/\s+/g, ' ')
			.trim(),
	);

const linesOf = (csv: string): string[][] => parse(csv, { bom: true });

describe('the page', () => {
	test('says when, who, and four totals in rupiah', () => {
		const page = pageOf(row(), LOOK_UP, FIX, REJECTED, BEFORE);

		expect(page).toContain('1 December 2026 at 02:57 WIB');
		expect(page).toContain('<dt>Run by</dt><dd>Rina</dd>');
		expect(page).toContain('<h1>2 of 5 are paid</h1>');
		expect(tilesIn(page)).toEqual([
			'Paid 2 Rp8.500.000 1 of them in an earlier run',
			'To look up 1 Rp4.250.000',
			'Not paid 2 Rp8.500.000 1 of them not approved',
			'Total 5 Rp21.250.000',
		]);
	});

	test('has first what needs a person, and folds who is paid', () => {
		const page = pageOf(row(), BEFORE, REJECTED, FIX, LOOK_UP);

		const order = [...page.matchAll(/<td>(PAY-\d)</g)].map(([, reference]) => reference);
		expect(order).toEqual(['PAY-2', 'PAY-3', 'PAY-4', 'PAY-1', 'PAY-5']);
		expect(page.indexOf('<details')).toBeGreaterThan(page.indexOf('PAY-4'));
		expect(page.indexOf('<details')).toBeLessThan(page.indexOf('PAY-1<'));
		expect(page).toMatch(
			/@media print \{[^@]*details::details-content \{ content-visibility: visible/,
		);
	});

	test('shows bank and account, and says nothing of what is blank', () => {
		const page = paymentReport({ ...FACTS, ranBy: ' ' }, [row()]).page;

		expect(page).toContain('<span class="bank">BCA</span> 0012345678');
		expect(page).not.toContain('Run by');
	});

	test('needs no script and nothing from outside', () => {
		expect(pageOf(row(), FIX)).not.toMatch(/<script|\bsrc=|url\(|@import|<link|https?:/);
	});

	test('shows whatever comes from a file as text', () => {
		const evil = `"'><img src=x onerror=alert(1)></style><script>`;
		const page = paymentReport(
			{ title: evil, ranBy: evil, ranAt: 0, execution: evil, file: evil },
			[
				row({
					file: { [evil]: evil },
					reference: evil,
					beneficiary: evil,
					bank: evil,
					account: evil,
				}),
				row({ outcome: 'failed', message: evil, code: evil }),
				row({ outcome: 'pending', message: `${evil} {why} {said}` }),
			],
		).page;

		expect(page).not.toMatch(/<img|<script|"'>/);
		expect(page.match(/<\/style>/g)).toHaveLength(1);
	});
});

const failed = (code: string, message: string) => row({ outcome: 'failed', code, message });
const paidBefore = (message: string) => row({ code: 'ALREADY_PAID', message });

describe('the one text of a row', () => {
	test.each<[string, ReportRow, string | RegExp]>([
		['paid', row(), 'Paid.'],
		['unclear', LOOK_UP, /^Not clear yet: the money may .* The answer was: No answer \(80\)\.$/],
		['in another run', row({ outcome: 'pending', code: 'IN_PROGRESS' }), /^Another run is still/],
		['refused by the system', FIX, 'Not paid: Invalid account (76).'],
		['refused by the node', failed('NAME_MISMATCH', 'Other name.'), 'Not paid: Other name.'],
		[
			"another person's",
			failed('NAME_MISMATCH', 'The bank names the account holder "A", and expected is "B".'),
			'Not paid: the bank names the account holder "A", and expected is "B".',
		],
		['refused by the approval', failed('NOT_APPROVED', 'x'), /^Not paid: the rows are not the/],
		['refused without a word', failed('', ' '), 'Not paid: the reason was not given.'],
		['refused oddly', failed('constructor', 'x'), 'Not paid: x (constructor).'],
		['not approved', REJECTED, 'Nobody approved it, so nothing was sent.'],
		[
			'paid before',
			BEFORE,
			'Paid on 1 December 2026 at 02:57 WIB by execution 11; nothing was sent now.',
		],
		[
			'settled by a person',
			paidBefore('Paid before, on 2026-11-30 19:57 UTC by Sari: paid; nothing was sent now'),
			'Settled as paid on 1 December 2026 at 02:57 WIB by Sari: paid; nothing was sent now.',
		],
		['paid at some time', paidBefore('x'), 'Paid in an earlier run; nothing was sent now.'],
	])('that is %s', (_, told, text) => {
		expect(textOf(told)).toEqual(typeof text === 'string' ? text : expect.stringMatching(text));
	});
});

test('a row that no node would say is unclear, and no cell keeps a report from being made', () => {
	const odd = {
		reference: 7,
		beneficiary: null,
		bank: undefined,
		account: 12,
		code: 0,
		message: 1,
	};
	const { rows, page } = paymentReport(FACTS, [
		row({
			...odd,
			outcome: 'Success',
			amountIdr: NaN,
			file: { a: { b: 1n.toString() }, c: '\ud800' },
		}),
	]);

	expect(rows[0]).toMatchObject({ state: 'lookUp', reference: '7', account: '12', amountIdr: 0 });
	expect(page).toContain('Rp0');
});

describe('the headline', () => {
	test.each<[string, ReportRow[]]>([
		['Everybody is paid', [row(), row()]],
		['2 of 3 are paid', [row(), BEFORE, FIX]],
		['1 of 2 are paid already: nothing was sent in this run', [BEFORE, FIX]],
		['Everybody is paid already: nothing was sent in this run', [BEFORE]],
		['Nobody was paid', [FIX, REJECTED]],
		['Nobody is known to be paid yet', [FIX, LOOK_UP, REJECTED]],
		['Nobody was paid', []],
	])('says: %s', (headline, rows) => {
		expect(paymentReport(FACTS, rows).headline).toBe(headline);
	});
});

describe('the file', () => {
	test('has its own columns, and the results beside them', () => {
		const { csv } = paymentReport(FACTS, [
			row({ channel: 'BIFAST', paymentReference: '12' }),
			row({ ...FIX, file: { reference: 'PAY-3', note: 'a "b", c' } }),
		]);

		expect(linesOf(csv)).toEqual([
			[...['reference', 'employee', 'amount', 'note'], 'result', ...RESULTS],
			['PAY-1', 'Adi', '4.250.000', '', 'Paid', 'Paid.', '00', 'BIFAST', '12'],
			['PAY-3', '', '', 'a "b", c', 'To fix', 'Not paid: Invalid account (76).', '76', '', ''],
		]);
	});

	test('that was a result before keeps what stood there', () => {
		const [columns] = linesOf(paymentReport(FACTS, [row({ file: { result: 'Paid' } })]).csv);

		expect(columns).toEqual(['result', 'result_2', ...RESULTS]);
	});

	test.each(['=1+1', '+1', '@x', '-1+1', '\t=1', ' =1', '\r=1', '-x'])(
		'%j is no formula in it',
		(cell) => {
			const [, line] = linesOf(paymentReport(FACTS, [row({ file: { cell } })]).csv);

			expect(line?.[0]).toBe(`'${cell}`);
		},
	);

	test.each(['-510', 'A=B', '4.250.000', '0012'])('%j stays as it is', (cell) => {
		expect(linesOf(paymentReport(FACTS, [row({ file: { cell } })]).csv)[1]?.[0]).toBe(cell);
	});
});

test('the workbook has the same cells, all of them text, and zeros stay in front', () => {
	const cells = { account: '0012', note: '=1+1', name: 'A & <b>\u0000\ud800' };
	const { excel, csv } = paymentReport(FACTS, [row({ file: cells }), row({ file: {} })]);

	const stored = Buffer.from(excel, 'base64').toString();
	const texts = [...stored.matchAll(/<c t="inlineStr"><is><t xml:space="preserve">(.*?)<\/t>/g)];
	expect(texts.map(([, text]) => text).slice(0, 3)).toEqual(['account', 'note', 'name']);
	expect(texts.map(([, text]) => text)).toContain('0012');
	expect(texts.map(([, text]) => text)).toContain('=1+1');
	expect(texts.map(([, text]) => text)).toContain('A &#38; &#60;b&#62;');
	expect(texts).toHaveLength(linesOf(csv).flat().length);
	expect(stored.match(/<row>/g)).toHaveLength(3);
});

const RESULTS = ['result_text', 'result_code', 'result_channel', 'result_id'];

/** Runs the Code node of a flow over what the nodes before it gave. */
function runCode(flow: string, nodes: Record<string, IDataObject[]>): PaymentReport {
	const { parameters } = readFlow(flow).nodes.find(({ name }) => name === 'Report')!;
	const itemsOf = (name: string) => (nodes[name] ?? []).map((json) => ({ json }));
	const context = {
		$: (name: string) => ({
			isExecuted: name in nodes,
			all: () => itemsOf(name),
			first: () => itemsOf(name)[0],
		}),
		$execution: { id: '18' },
		Buffer,
	};
	return runInNewContext(`(() => {${asText(parameters['jsCode'])}})()`, context)[0].json;
}

describe('the payroll flow', () => {
	const file = { reference: 'PAY-1', employee: 'Adi', bank: 'BCA', account: '1', amount: '50.000' };
	const checked = { reference: 'PAY-1', check: 'send', code: 'READY', amountTransfer: 50_000 };
	const sent = { ...checked, fileRow: 0, outcome: 'success', code: '00', disburseId: '7' };

	test('reports what was sent, in either language', () => {
		const nodes = { Rows: [file], Check: [checked], Outcomes: [sent] };

		const english = runCode('payroll.json', {
			...nodes,
			'Payroll Form': [{ 'Your Name': 'Rina' }],
		});
		const indonesian = runCode('id/payroll.json', {
			...nodes,
			'Payroll Form': [{ 'Nama Anda': 'Rina' }],
		});

		expect(english.headline).toBe('Everybody is paid');
		expect(english.page).toContain('<dt>Run by</dt><dd>Rina</dd>');
		expect(indonesian.headline).toBe('Semua sudah dibayar');
		expect(indonesian.page).toContain('<dt>Dijalankan oleh</dt><dd>Rina</dd>');
		expect(indonesian.page).toContain('Penggajian');
		expect(indonesian.page).toMatch(/Desember|November/);
		expect(indonesian.page).toContain('Rp50.000');
	});

	test('reports what the check knows when nothing was sent', () => {
		const codes = {
			send: 'READY',
			alreadyPaid: 'ALREADY_PAID',
			inDoubt: 'IN_PROGRESS',
			fault: '76',
		};
		const checks = Object.entries(codes).map(([check, code]) => ({ ...checked, check, code }));

		const { rows } = runCode('payroll.json', {
			'Payroll Form': [{}],
			Rows: checks.map(() => file),
			Check: checks,
		});

		expect(rows.map(({ state }) => state)).toEqual(['rejected', 'paidBefore', 'lookUp', 'fix']);
	});
});
