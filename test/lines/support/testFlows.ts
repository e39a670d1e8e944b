import { readdirSync } from 'node:fs';

import { differences } from '../../../demo/audit';
import { payBankPlus } from '../../../demo/bankPlusPayments';
import { payByChannel } from '../../../demo/duitkuPayroll';
import { publishFlow } from '../../../demo/payByForm';
import { PAYROLL_FLOW, payPayroll, salaries } from '../../../demo/payroll';
import { totalsOf } from '../../../demo/totals';
import { errorOf, jsonOf } from '../../../n8n/execution';
import { formPage, submitForm } from '../../../n8n/form';
import { readWorkflow, WORKFLOWS_FOLDER } from '../../../n8n/workflowFiles';
import type { PaymentRow } from '../../../demo/paymentRow';
import { putForward, SETTLED_AFTER_MS } from '../../e2e/support/shiftedClock';
import { CASH_OUT, duitku, items, onClick } from '../../e2e/support/workflows';
import { nodeTypes } from './testPackage';
import type { Line } from './line';

/** The ones in other languages too. */
const FILES = readdirSync(WORKFLOWS_FOLDER, { recursive: true, encoding: 'utf8' })
	.filter((path) => path.endsWith('.json') && !/^(texts|words)\b/.test(path))
	.sort();

/** Answers the transfer with a time-out, and its second status call with "paid". */
const PAID_LATER = '8760673561';

const countsOf = (rows: readonly PaymentRow[]) =>
	Object.fromEntries(totalsOf(rows).map(({ outcome, count }) => [outcome, count]));

/** Every flow can be imported, and these come to their end as the ledger says. */
export function testFlows(line: Line): void {
	const { sandbox } = line;
	const posted = () => sandbox.ledger.transfers({ system: 'duitku', status: 'posted' });

	let known: Set<string>;
	beforeAll(async () => {
		const versions = (await nodeTypes(line)).flatMap(({ name, version }) =>
			[version].flat().map((each) => `${name} ${each}`),
		);
		known = new Set(versions);
	});

	it.each(FILES)('%s has nodes that this n8n knows, and is imported', async (file) => {
		const flow = await readWorkflow(file);
		const nodes = flow.nodes.map(({ type, typeVersion }) => `${type} ${typeVersion}`);
		expect(nodes.filter((node) => !known.has(node))).toEqual([]);

		const imported = await line.api.createWorkflow(flow, line.credentials);
		expect(imported.nodes).toHaveLength(flow.nodes.length);
	});

	it('payroll.json pays what a person has approved, and nobody twice', async () => {
		await publishFlow(line.n8n, PAYROLL_FLOW, line.credentials);
		const first = await payPayroll(line.n8n, await salaries());

		expect(countsOf(first.rows)).toEqual({ success: 38, pending: 0, failed: 2 });
		const report = { title: '', system: 'duitku', rows: first.rows } as const;
		expect(differences(report, sandbox.ledger)).toEqual([]);

		const again = await payPayroll(line.n8n, await salaries());
		expect(again.rows.filter(({ code }) => code === 'ALREADY_PAID')).toHaveLength(38);
		expect(posted()).toHaveLength(38);
	});

	it('duitku-callbacks.json hears of what duitku-payroll.json has paid', async () => {
		const report = await payByChannel(line.n8n, line.credentials, sandbox);

		expect(differences(report, sandbox.ledger)).toEqual([]);
		expect(countsOf(report.rows)).toEqual({ success: 12, pending: 5, failed: 23 });
	});

	it('settle-pending.json asks about what is open until it is closed', async () => {
		const reference = 'OPEN-1';
		const payout = duitku('Payout', {
			resource: 'payout',
			operation: 'send',
			reference,
			bankCode: { __rl: true, mode: 'id', value: 'BRI' },
			bankAccount: PAID_LATER,
			amountTransfer: 75_000,
			purpose: 'Refund',
			channel: 'online',
			options: { statusChecks: 0, settleAfter: 0 },
		});
		const pay = async () => await line.run(onClick('Refund', payout));
		expect(jsonOf(await pay(), 'Payout', { output: 1 })).toMatchObject([{ reference }]);
		const flow = await line.api.createWorkflow(
			await readWorkflow('settle-pending.json'),
			line.credentials,
		);
		const asked = async () => {
			const execution = await line.api.run(flow);
			expect(errorOf(execution)).toBeUndefined();
			return jsonOf(execution, 'Get Payout').filter((json) => json.reference === reference);
		};

		expect(await asked()).toHaveLength(1);
		expect(await asked()).toHaveLength(1);
		expect(await asked()).toHaveLength(0);
		expect(jsonOf(await pay(), 'Payout')).toMatchObject([{ code: 'ALREADY_PAID' }]);
		expect(posted()).toHaveLength(1);
	});

	it('register-settle.json lets a person settle what no system can tell', async () => {
		await publishFlow(line.n8n, 'register-settle.json', line.credentials);
		const create = async () => {
			const row = items([{ reference: 'CASH-1' }]);
			const execution = await line.run(onClick('Cash out', row, CASH_OUT));
			return [0, 1, 2].flatMap((output) => jsonOf(execution, 'Cash Out', { output }))[0]?.code;
		};
		const settle = async () => {
			const values = ['CASH-1', 'Paid', 'Rina', 'Asked Duitku', ''];
			const pages = await submitForm(`${line.n8n.url}/form/settle-payment`, values);
			return await formPage(line.api, pages);
		};
		sandbox.faults.add({ kind: 'loseAnswer', path: sandbox.duitku.paths.cashOut });
		await create();
		expect(await create()).toBe('IN_PROGRESS');
		expect(await settle()).toContain('A run may still be at it');

		putForward(line.n8n.pid);
		sandbox.putClockForward(SETTLED_AFTER_MS);
		expect(await settle()).toContain('settled by Rina: Asked Duitku');
		expect(await create()).toBe('ALREADY_PAID');
		expect(sandbox.ledger.transfers({ system: 'duitku' })).toHaveLength(1);
	});

	it('bank-plus-payments.json pays row by row', async () => {
		const report = await payBankPlus(line.n8n, line.credentials, sandbox);

		expect(differences(report, sandbox.ledger)).toEqual([]);
		expect(countsOf(report.rows)).toEqual({ success: 6, pending: 1, failed: 5 });
	});
}
