import { reasonOf } from '../reasons/reasons';
import { filled, momentOf } from '../words/words';
import { REPORT_TEXTS } from './texts';

/** A cell of a file or of a data table. */
type Cell = string | number | null | undefined;

/** One payment: a row of the file that was run, and what a payment node said of it. */
export interface ReportRow {
	/** The row's own columns, as they stand in the file. */
	file: Record<string, unknown>;
	reference: Cell;
	beneficiary: Cell;
	bank: Cell;
	account: Cell;
	amountIdr: number;
	/** `success`, `pending` or `failed`; blank when the row was never sent: nobody approved it. */
	outcome?: string;
	code: Cell;
	/** The words of the system, or of the node. */
	message: Cell;
	/** The way that the money took, where there are several. */
	channel?: Cell;
	/** What identifies the payment at the system. */
	paymentReference?: Cell;
}

export type State = 'lookUp' | 'fix' | 'rejected' | 'paid' | 'paidBefore';

/** In the order of a reader: what needs a person comes first. */
export const STATES: readonly State[] = ['lookUp', 'fix', 'rejected', 'paid', 'paidBefore'];

export interface ToldRow {
	file: Record<string, unknown>;
	reference: string;
	beneficiary: string;
	bank: string;
	account: string;
	amountIdr: number;
	outcome: string;
	code: string;
	message: string;
	channel: string;
	paymentReference: string;
	state: State;
	/** The one sentence about it. */
	text: string;
}

/** The money has moved by now: no cell, however odd, may keep a report from being made. */
export function toldRow(row: ReportRow): ToldRow {
	const code = shown(row.code);
	const message = shown(row.message);
	const state = stateOf(row.outcome ?? '', code);
	return {
		file: row.file,
		reference: shown(row.reference),
		beneficiary: shown(row.beneficiary),
		bank: shown(row.bank),
		account: shown(row.account),
		amountIdr: Number.isFinite(row.amountIdr) ? row.amountIdr : 0,
		outcome: row.outcome ?? '',
		code,
		message,
		channel: shown(row.channel),
		paymentReference: shown(row.paymentReference),
		state,
		text: textOf(state, code, message),
	};
}

const shown = (cell: Cell): string => `${cell ?? ''}`;

/** What no node says is unclear, never paid and never unpaid. */
function stateOf(outcome: string, code: string): State {
	if (outcome === '') return 'rejected';
	if (outcome === 'failed') return 'fix';
	if (outcome !== 'success') return 'lookUp';
	return code === 'ALREADY_PAID' ? 'paidBefore' : 'paid';
}

/** The nodes say it in English; when and by whom is kept. */
const PAID_BEFORE = /on (\d{4}-\d{2}-\d{2}) (\d{2}:\d{2}) UTC by (execution )?([^;]+);/;

function textOf(state: State, code: string, message: string): string {
	const { rows } = REPORT_TEXTS;
	if (state === 'paid' || state === 'rejected') return rows[state];
	if (state === 'paidBefore') {
		const [, day, time, execution, who] = PAID_BEFORE.exec(message) ?? [];
		if (!day || !time || !who) return rows.paidBefore;
		const text = execution ? rows.paidBeforeOn : rows.paidBeforeBy;
		return filled(text, { when: momentOf(`${day}T${time}Z`), who });
	}
	const said = reasonOf(code, message);
	if (state === 'lookUp') {
		if (code === 'IN_PROGRESS') return rows.inProgress;
		return said ? filled(rows.lookUpSaid, { text: rows.lookUp, said }) : rows.lookUp;
	}
	return filled(rows.fix, { why: said || rows.unknown });
}
