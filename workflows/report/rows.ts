import { reasonOf } from '../reasons/reasons';
import { filled, momentOf } from '../words/words';
import { REPORT_TEXTS } from './texts';

/** One payment: a row of the file that was run, and what a payment node said of it. */
export interface ReportRow {
	/** The row's own columns, as they stand in the file. */
	file: Record<string, unknown>;
	reference: string;
	beneficiary: string;
	bank: string;
	account: string;
	amountIdr: number;
	/** Nothing when the row was never sent, since nobody approved it. */
	outcome?: 'success' | 'pending' | 'failed';
	code: string;
	/** The words of the system, or of the node. */
	message: string;
	/** The way that the money took, where there are several. */
	channel?: string;
	/** What identifies the payment at the system. */
	paymentReference?: string;
}

export type State = 'lookUp' | 'fix' | 'rejected' | 'paid' | 'paidBefore';

/** In the order of a reader: what needs a person comes first. */
export const STATES: readonly State[] = ['lookUp', 'fix', 'rejected', 'paid', 'paidBefore'];

export interface ToldRow extends ReportRow {
	state: State;
	/** The one sentence about it. */
	text: string;
}

export function toldRow(row: ReportRow): ToldRow {
	const state = stateOf(row);
	return { ...row, state, text: textOf(row, state) };
}

function stateOf({ outcome, code }: ReportRow): State {
	if (outcome === 'success') return code === 'ALREADY_PAID' ? 'paidBefore' : 'paid';
	if (outcome === 'pending') return 'lookUp';
	return outcome === 'failed' ? 'fix' : 'rejected';
}

/** The nodes say it in English; when and by whom is kept. */
const PAID_BEFORE = /on (\d{4}-\d{2}-\d{2}) (\d{2}:\d{2}) UTC by (execution )?([^;]+);/;

function textOf({ code, message }: ReportRow, state: State): string {
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
