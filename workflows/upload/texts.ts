/** Why a file is not taken, and what to do about it. */
export const UPLOAD_TEXTS = {
	unreadable:
		'The file cannot be read. Save it in Excel as a workbook (.xlsx) or as CSV UTF-8 (.csv), without a password.',
	unclosed: 'A quotation mark in row {row} is never closed.',
	empty: 'The file has no rows.',
	missing: 'Missing columns: {missing}. Columns in the file: {found}.',
	nothingFound: 'none',
	twice: 'Columns that are there more than once: {names}.',
	uneven: 'Cells do not stand under the names of the columns in these rows: {rows}.',
	lost: 'Excel has shortened {name} to something like 1,23457E+12 in these rows: {rows}. Format the column as text, enter these cells anew, and look for zeros that are missing in front.',
	more: '{list} and more',
};
