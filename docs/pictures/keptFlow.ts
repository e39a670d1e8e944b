import type { INode } from 'n8n-workflow';

import type { WorkflowJson } from '../../n8n/api';

const TRIGGER = 'When clicking ‘Execute workflow’';
const LAST = ['Paid', 'To Look Up', 'Not Paid'] as const;
const PITCH = 224;

/** Accounts of the sandbox: one is not decided by itself, and one does not exist. */
const ROWS = [
	['SALARY-001', 'Adi Pratama', 'BCA', '8760673566', 4_250_000],
	['SALARY-002', 'Bunga Lestari', 'Bank Mandiri', '8760673566', 5_100_000],
	['SALARY-003', 'Citra Anggraini', 'BSI', '8760673566', 3_900_000],
	['SALARY-004', 'Dimas Saputra', 'BRI', '8760673564', 4_750_000],
	['SALARY-005', 'Eka Wulandari', 'BNI', '8760673512', 4_000_000],
] as const;

const node = (name: string, type: string, place: number, rest: Partial<INode> = {}): INode => ({
	id: crypto.randomUUID(),
	name,
	type,
	typeVersion: 1,
	position: [place * PITCH, 0],
	parameters: {},
	...rest,
});

/** Five rows of which three are paid, one is open and one is not paid. */
export const KEPT_FLOW: WorkflowJson = {
	name: 'Salaries',
	nodes: [
		node(TRIGGER, 'n8n-nodes-base.manualTrigger', 0),
		node('Rows', 'n8n-nodes-base.code', 1, {
			typeVersion: 2,
			parameters: { jsCode: codeOfRows() },
		}),
		node('Pay', 'n8n-nodes-indonesian-payments.duitkuDisbursement', 2, {
			credentials: { duitkuDisbursementApi: { id: '', name: '' } },
			parameters: {
				resource: 'payout',
				operation: 'send',
				reference: '={{ $json.reference }}',
				bankCode: { __rl: true, mode: 'id', value: '={{ $json.bank }}' },
				bankAccount: '={{ $json.account }}',
				amountTransfer: '={{ $json.amount }}',
				purpose: '={{ $json.purpose }}',
			},
		}),
		...LAST.map((name, row) =>
			node(name, 'n8n-nodes-base.noOp', 3, { position: [3.5 * PITCH, (row - 1) * 160] }),
		),
	],
	connections: {
		[TRIGGER]: { main: [[{ node: 'Rows', type: 'main', index: 0 }]] },
		Rows: { main: [[{ node: 'Pay', type: 'main', index: 0 }]] },
		Pay: { main: LAST.map((name) => [{ node: name, type: 'main', index: 0 }]) },
	},
	settings: { executionOrder: 'v1' },
};

function codeOfRows(): string {
	const rows = ROWS.map(([reference, employee, bank, account, amount]) => ({
		json: { reference, employee, bank, account, amount, purpose: 'Salary November' },
	}));
	return `return ${JSON.stringify(rows, undefined, 2)};`;
}
