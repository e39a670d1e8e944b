import type { IDataObject } from 'n8n-workflow';

import { EVENTS, type RegisterEvent, type RegisterRow } from './row';

/**
 * A row as it came from a table. People edit tables: what decides about money must be there as it
 * was written, else this throws; what is only shown may be empty.
 */
export function readRow(row: IDataObject): RegisterRow {
	return {
		key: needed(row, 'key'),
		reference: shown(row, 'reference'),
		event: eventOf(row),
		claim: needed(row, 'claim'),
		attempt: text(row, 'attempt'),
		fingerprint: needed(row, 'fingerprint'),
		amount: number(row, 'amount'),
		beneficiary: shown(row, 'beneficiary'),
		code: shown(row, 'code'),
		message: shown(row, 'message'),
		details: text(row, 'details'),
		atMs: number(row, 'atMs'),
		execution: shown(row, 'execution'),
		workflow: shown(row, 'workflow'),
		node: shown(row, 'node'),
		settledBy: shown(row, 'settledBy'),
	};
}

type Column = keyof RegisterRow;

function eventOf(row: IDataObject): RegisterEvent {
	const event = EVENTS.find((known) => known === row.event);
	if (!event) throw notUnderstood(row, 'event');
	return event;
}

function needed(row: IDataObject, column: Column): string {
	const value = text(row, column);
	if (value.trim() === '') throw notUnderstood(row, column);
	return value;
}

/** A number is no text: its zeros in front would be lost. */
function text(row: IDataObject, column: Column): string {
	const value = row[column];
	if (typeof value !== 'string') throw notUnderstood(row, column);
	return value;
}

const shown = (row: IDataObject, column: Column): string =>
	row[column] === null || row[column] === undefined ? '' : text(row, column);

const DIGITS = /^\d+$/;

/** Some databases give a long integer as text. */
function number(row: IDataObject, column: Column): number {
	const value = row[column];
	const digits = typeof value === 'string' && DIGITS.test(value) ? Number(value) : value;
	if (typeof digits !== 'number' || !Number.isSafeInteger(digits) || digits < 0) {
		throw notUnderstood(row, column);
	}
	return digits;
}

function notUnderstood(row: IDataObject, column: Column): Error {
	const found = row[column] === undefined ? 'missing' : JSON.stringify(row[column]);
	const id = row.id === undefined ? 'a row' : `row ${JSON.stringify(row.id)}`;
	const reference = row.reference ?? row.key;
	const of = reference === undefined ? '' : ` of the reference ${JSON.stringify(reference)}`;
	return new Error(`${id}${of} cannot be understood: its "${column}" is ${found}`);
}
