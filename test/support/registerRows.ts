import type { RegisterRow } from '../../nodes/shared/register/row';

/** A row of a register: a claim of a payment, unless told. */
export function registerRow(more: Partial<RegisterRow> = {}): RegisterRow {
	return {
		key: 'duitku|551|INV-1',
		reference: 'INV-1',
		event: 'claimed',
		claim: 'claim-1',
		attempt: '1001',
		fingerprint: '0123456789abcdef',
		amount: 150_000,
		beneficiary: '014 8760673566',
		code: '',
		message: '',
		details: '{}',
		atMs: 1_790_000_000_000,
		execution: '42',
		workflow: 'Payroll',
		node: 'Payout',
		settledBy: '',
		...more,
	};
}
