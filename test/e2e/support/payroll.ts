import type { IDataObject, INode } from 'n8n-workflow';

import { jsonOf, type Execution } from '../../../n8n/execution';
import type { Ledger } from '../../../sandbox/core/ledger';
import { ONLINE } from '../../support/duitkuCalls';
import { duitku } from './workflows';

/** A line of a file of payouts. No two have one reference or one amount. */
export interface PayrollRow extends IDataObject {
	reference: string;
	amountTransfer: number;
}

const FIRST_IDR = 50_001;

/** As many rows as told: the file at this place, of files of that length. */
export const payrollOf = (place: number, count: number): PayrollRow[] =>
	Array.from({ length: count }, (_, n) => {
		const number = place * count + n;
		return {
			reference: `PAYROLL-${number}`,
			bankCode: '014',
			bankAccount: ONLINE.good,
			amountTransfer: FIRST_IDR + number,
			purpose: 'Salary',
		};
	});

/** Pays each row by its reference, remembered in n8n's data table. */
export const payout = (options: object = {}): INode =>
	duitku('Pay', {
		resource: 'payout',
		operation: 'send',
		reference: '={{ $json.reference }}',
		bankCode: { __rl: true, mode: 'id', value: '={{ $json.bankCode }}' },
		bankAccount: '={{ $json.bankAccount }}',
		amountTransfer: '={{ $json.amountTransfer }}',
		purpose: '={{ $json.purpose }}',
		channel: 'online',
		options,
	});

/** What the ledger says of the rows of one file. */
export interface Paid {
	once: number;
	twice: number;
	unpaid: number;
}

export function judge(ledger: Ledger, rows: readonly PayrollRow[]): Paid {
	const times = new Map<number, number>();
	for (const { amountIdr, status } of ledger.transfers({ system: 'duitku' })) {
		if (status !== 'voided') times.set(amountIdr, (times.get(amountIdr) ?? 0) + 1);
	}
	const paid = rows.map(({ amountTransfer }) => times.get(amountTransfer) ?? 0);
	return {
		once: paid.filter((count) => count === 1).length,
		twice: paid.filter((count) => count > 1).length,
		unpaid: paid.filter((count) => count === 0).length,
	};
}

/** What a run tells whoever ran it: how many rows left by each output, and which are not there. */
export interface Report {
	success: number;
	pending: number;
	failed: number;
	missing: string[];
	/** Paid by an earlier run, and so not sent by this one. */
	paidBefore: number;
}

export function reportOf(execution: Execution, rows: readonly PayrollRow[]): Report {
	const [success, pending, failed] = [0, 1, 2].map((output) =>
		jsonOf(execution, 'Pay', { output }),
	) as [IDataObject[], IDataObject[], IDataObject[]];
	const told = new Set([...success, ...pending, ...failed].map(({ reference }) => reference));
	return {
		success: success.length,
		pending: pending.length,
		failed: failed.length,
		missing: rows.map(({ reference }) => reference).filter((reference) => !told.has(reference)),
		paidBefore: success.filter(({ code }) => code === 'ALREADY_PAID').length,
	};
}

/** Every row is there, once, and was paid. */
export const isComplete = (report: Report, rows: readonly PayrollRow[]): boolean =>
	report.missing.length === 0 && report.success === rows.length && report.pending === 0;
