/**
 * The lines as a workbook. Every cell is text: nothing in it is run, and an account keeps the zeros
 * that it begins with.
 */
export function excelOf(lines: readonly string[][]): Buffer {
	const rows = lines.map((line) => `<row>${line.map(excelCell).join('')}</row>`);
	return zipped({
		'[Content_Types].xml': `${XML}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="${SHEET_TYPE}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${SHEET_TYPE}.worksheet+xml"/></Types>`,
		'_rels/.rels': relation('officeDocument', 'xl/workbook.xml'),
		'xl/workbook.xml': `${XML}<workbook xmlns="${SHEET}" xmlns:r="${OFFICE}/relationships"><sheets><sheet name="1" sheetId="1" r:id="rId1"/></sheets></workbook>`,
		'xl/_rels/workbook.xml.rels': relation('worksheet', 'worksheets/sheet1.xml'),
		'xl/worksheets/sheet1.xml': `${XML}<worksheet xmlns="${SHEET}"><sheetData>${rows.join('')}</sheetData></worksheet>`,
	});
}

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const FORMATS = 'http://schemas.openxmlformats.org';
const PACKAGE = `${FORMATS}/package/2006`;
const OFFICE = `${FORMATS}/officeDocument/2006`;
const SHEET = `${FORMATS}/spreadsheetml/2006/main`;
const SHEET_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

export const EXCEL_TYPE = `${SHEET_TYPE}.sheet`;

const relation = (kind: string, target: string): string =>
	`${XML}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/relationships/${kind}" Target="${target}"/></Relationships>`;

/** XML has no control characters and no half of a pair. */
const NOT_IN_XML = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;

function excelCell(text: string): string {
	const shown = text
		.replace(NOT_IN_XML, '')
		.replace(/[&<>]/g, (sign) => `&#${sign.charCodeAt(0)};`);
	return `<c t="inlineStr"><is><t xml:space="preserve">${shown}</t></is></c>`;
}

/** A zip file whose parts are stored as they are. */
function zipped(parts: Readonly<Record<string, string>>): Buffer {
	const heads: Buffer[] = [];
	const files: Buffer[] = [];
	let place = 0;
	for (const [name, text] of Object.entries(parts)) {
		const path = Buffer.from(name);
		const content = Buffer.from(text);
		// Version 2.0, names in UTF-8, stored, on the first day that a zip file knows.
		const sizes = [crcOf(content), content.length, content.length];
		const fields = packed([20, 0x0800, 0, 0, 0x21], sizes, [path.length, 0]);
		files.push(packed([], [0x04034b50], []), fields, path, content);
		heads.push(packed([], [0x02014b50], [20]), fields, packed([0, 0, 0], [0, place], []), path);
		place += 4 + fields.length + path.length + content.length;
	}
	const directory = Buffer.concat(heads);
	const count = Object.keys(parts).length;
	const sizes = [directory.length, place];
	const end = [packed([], [0x06054b50], [0, 0, count, count]), packed([], sizes, [0])];
	return Buffer.concat([...files, directory, ...end]);
}

/** Numbers of two, of four and again of two bytes, the low byte first. */
function packed(short: number[], long: number[], shorter: number[]): Buffer {
	const bytes = Buffer.alloc(2 * short.length + 4 * long.length + 2 * shorter.length);
	let place = 0;
	for (const value of short) place = bytes.writeUInt16LE(value, place);
	for (const value of long) place = bytes.writeUInt32LE(value, place);
	for (const value of shorter) place = bytes.writeUInt16LE(value, place);
	return bytes;
}

/** The checksum that a zip file asks for. */
function crcOf(content: Buffer): number {
	let crc = 0xffffffff;
	for (const byte of content) {
		crc ^= byte;
		for (let bit = 0; bit < 8; bit += 1) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
	}
	return (crc ^ 0xffffffff) >>> 0;
}
