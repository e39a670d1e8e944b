import type { Cell } from '../../../workflows/upload/csv';
import { uploadedRows, type Extracted, type Uploaded } from '../../../workflows/upload/upload';

const COLUMNS = {
	needed: ['reference', 'account', 'amount'],
	optional: ['accountName'],
	long: ['reference', 'account'],
};

const bytesRead = (bytes: Buffer): Uploaded =>
	uploadedRows([{ data: bytes.toString('base64') }], COLUMNS);

const csvRead = (...lines: string[]): Uploaded => bytesRead(Buffer.from(lines.join('\r\n')));

const workbookRead = (...rows: Cell[][]): Uploaded =>
	uploadedRows(
		rows.map((row) => ({ row })),
		COLUMNS,
	);

/** A name with a comma, a semicolon, quotes, a line break and an accent in it. */
const ODD_NAME = 'Rina "Ria", René;\nSari';

const ROW = { reference: 'P-1', account: '0012345678', amount: '50.000', name: ODD_NAME };

const odd = (delimiter: string, end = '\r\n'): string =>
	[
		['reference', 'account', 'amount', 'name'],
		['P-1', '0012345678', '50.000', '"Rina ""Ria"", René;\nSari"'],
		['', '', '', ''],
	]
		.map((cells) => cells.join(delimiter) + end)
		.join('');

describe('a CSV file', () => {
	test.each([
		['commas', Buffer.from(odd(','))],
		['semicolons', Buffer.from(odd(';'))],
		['tabs', Buffer.from(odd('\t'))],
		['line feeds', Buffer.from(odd(';', '\n'))],
		['carriage returns', Buffer.from(odd(';', '\r'))],
		['a byte order mark', Buffer.from(`\ufeff${odd(';').replace('reference', '"reference"')}`)],
		['the letters of Windows', Buffer.from(odd(';'), 'latin1')],
		['no end of its last line', Buffer.from(odd(';').trimEnd())],
		['blank lines around', Buffer.from(`\r\n;;;\r\n${odd(';')}\r\n\r\n`)],
	])('with %s has its rows as they are', (_, bytes) => {
		expect(bytesRead(bytes)).toEqual({ rows: [ROW] });
	});

	test('has the signs that Windows alone has', () => {
		const head = Buffer.from('reference;account;amount;name\r\nP-1;1;1;');

		expect(bytesRead(Buffer.concat([head, Buffer.from([0x80, 0x93, 0xe9, 0x94, 0x9f])]))).toEqual({
			rows: [{ reference: 'P-1', account: '1', amount: '1', name: '€“é”Ÿ' }],
		});
	});

	test('is separated as its header is, whatever stands in quotes there or in its rows', () => {
		expect(csvRead('reference;account;amount;"a,b,c,d,e"', '"P,1,2,3,4,5";1;"50.000,00";')).toEqual(
			{
				rows: [{ reference: 'P,1,2,3,4,5', account: '1', amount: '50.000,00', 'a,b,c,d,e': '' }],
			},
		);
	});

	test('has quotation marks within a cell as they are', () => {
		expect(csvRead('reference,account,amount', 'P "1",1,1')).toEqual({
			rows: [{ reference: 'P "1"', account: '1', amount: '1' }],
		});
	});

	test.each([
		['that is never closed', 'reference,account,amount\nP-0,1,1\nP-1,1,"50\nP-2,1,60', /row 3 is/],
		['of nothing', '', /^Missing columns: reference, account, amount\. .*file: none\.$/],
		['of a header alone', 'reference,account,amount\n,,\n', /^The file has no rows\.$/],
		['that is no text', 'PK\u0003\u0004\0\0', /cannot be read/],
	])('%s is refused', (_, text, why) => {
		expect(bytesRead(Buffer.from(text))).toEqual({ fault: expect.stringMatching(why) });
	});
});

describe('a workbook', () => {
	test('has text as text, numbers as numbers, and the blank cells at the ends of rows', () => {
		const read = workbookRead(
			['Reference', 'Account', 'Amount', 'Account Name'],
			['P-1', '0012345678', 4_025_000, 'Rina'],
			[],
			['P-2', 8_760_673_566, '4.050.000'],
		);

		expect(read).toEqual({
			rows: [
				{ reference: 'P-1', account: '0012345678', amount: 4_025_000, accountName: 'Rina' },
				{ reference: 'P-2', account: 8_760_673_566, amount: '4.050.000', accountName: '' },
			],
		});
	});

	test.each<[string, Extracted]>([
		['n8n cannot read', { error: 'File is password-protected' }],
		['is blank', {}],
	])('that %s is refused', (_, extracted) => {
		expect(uploadedRows([extracted], COLUMNS)).toHaveProperty('fault');
	});
});

describe('the columns', () => {
	test.each(['reference', ' Reference ', 'REFERENCE', '"Reference\n"'])(
		'are known when the name is written %j',
		(name) => {
			expect(csvRead(`${name},account,amount,ACCOUNT_NAME`, 'P-1,1,1,Rina')).toEqual({
				rows: [{ reference: 'P-1', account: '1', amount: '1', accountName: 'Rina' }],
			});
		},
	);

	test('that are missing are named, and so are those that are there', () => {
		expect(csvRead('Ref;Account;<b>', 'P-1;1;')).toEqual({
			fault: 'Missing columns: reference, amount. Columns in the file: Ref, account, &#60;b&#62;.',
		});
	});

	test('are told to a page, so not all of a file that is full of them', () => {
		const names = Array.from({ length: 30 }, (_, at) => `c${at}${'x'.repeat(100)}`);

		expect(csvRead(names.join(','))).toEqual({
			fault: expect.stringMatching(/: (c\d+x{37,38}, ){19}c19x+ and more\.$/),
		});
	});

	test('that are there twice are refused: nobody knows which one is meant', () => {
		expect(csvRead('reference,account,amount,Account', 'P-1,1,1,2')).toEqual({
			fault: 'Columns that are there more than once: account.',
		});
	});

	test('without a name and a cell are left out', () => {
		expect(csvRead('reference;;account;amount;;', 'P-1;;1;1;;')).toEqual({
			rows: [{ reference: 'P-1', account: '1', amount: '1' }],
		});
	});

	test.each([
		['too many', 'P-2,1,50,000'],
		['too few', 'P-2,1'],
	])('with a cell %s in a row are refused, with the row as Excel counts', (_, line) => {
		expect(csvRead('reference,account,amount', 'P-1,1,1', '', line)).toEqual({
			fault: expect.stringMatching(/in these rows: 4\.$/),
		});
	});
});

describe('a number that Excel has shortened', () => {
	const header = ['reference', 'account', 'amount'];

	test.each<[string, Uploaded]>([
		['with a comma', csvRead('reference;account;amount', 'P-1;1;1', 'P-2;1,23457E+12;1')],
		['with a dot', csvRead('reference,account,amount', 'P-1,1,1', 'P-2,1.23457E+12,1')],
		['to one digit', csvRead('reference,account,amount', 'P-1,1,1', 'P-2,1E+12,1')],
		['in a workbook', workbookRead(header, ['P-1', '1', 1], ['P-2', 1_234_567_890_123_450, 1])],
	])('%s is refused, and it is said what to do', (_, read) => {
		expect(read).toEqual({
			fault: expect.stringMatching(/^Excel has shortened account .* rows: 3\. Format .* as text/),
		});
	});

	test('may be a reference too', () => {
		expect(csvRead('reference,account,amount', '2.02611E+11,1,1')).toEqual({
			fault: expect.stringContaining('shortened reference'),
		});
	});

	test('is none as long as it has all of its digits', () => {
		expect(workbookRead(header, ['P-1', 123_456_789_012_345, 1])).toHaveProperty('rows');
	});
});
