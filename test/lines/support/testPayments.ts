import axios from 'axios';

import { errorOf, jsonOf } from '../../../n8n/execution';
import {
	isComplete,
	judge,
	payout,
	payrollOf,
	reportOf,
	type PayrollRow,
} from '../../e2e/support/payroll';
import { duitku, duitkuTrigger, inARow, items, LAST, onClick } from '../../e2e/support/workflows';
import { cashOutCallback } from '../../support/duitkuCallbacks';
import { needsHandmadeRegister } from '../../e2e/support/handmadeRegister';
import type { Line } from './line';

/** What a merchant does first: look, pay, pay again, and hear of it. */
export function testPayments(line: Line): void {
	const { sandbox } = line;
	const { onlineTransfer } = sandbox.duitku.paths;

	const pay = async (rows: readonly PayrollRow[], options = {}) =>
		await line.run(onClick('Pay', items(rows), payout(options)));
	const sent = () => sandbox.requests.list({ path: onlineTransfer }).length;

	it('is preceded by a look at the balance', async () => {
		const balance = duitku('Balance', { resource: 'account', operation: 'getBalance' });
		const execution = await line.run(onClick('Look', balance));

		expect(errorOf(execution)).toBeUndefined();
		expect(jsonOf(execution, 'Balance')).toHaveLength(1);
	});

	it('is made once, and not again for the same rows', async () => {
		const rows = payrollOf(0, 5);
		const first = await pay(rows);
		expect(isComplete(reportOf(first, rows), rows)).toBe(true);

		const second = reportOf(await pay(rows), rows);
		expect(second).toMatchObject({ success: 5, paidBefore: 5, missing: [] });
		expect(sent()).toBe(5);
		expect(judge(sandbox.ledger, rows)).toEqual({ once: 5, twice: 0, unpaid: 0 });
	});

	it('is not made when there is no such register and n8n can make none', async () => {
		const rows = payrollOf(1, 2);
		const execution = await pay(rows, { registerTable: 'another_register' });

		if (needsHandmadeRegister(line.api)) {
			expect(errorOf(execution)).toContain('another_register');
			expect(JSON.stringify(execution.data)).toContain('create one by hand and give its ID');
			expect(sent()).toBe(0);
		} else {
			expect(isComplete(reportOf(execution, rows), rows)).toBe(true);
		}
	});

	it('is heard of by a callback, which is answered SUCCESS', async () => {
		const trigger = duitkuTrigger();
		const flow = await line.api.createWorkflow(
			inARow('Callbacks', trigger, LAST),
			line.credentials,
		);
		await line.api.publish(flow);
		const url = line.api.webhookUrl(trigger, 'duitku');
		await line.api.waitForWebhook(url);
		const callback = cashOutCallback(sandbox.duitku.merchant, { disburseId: '101' });
		const { status, data, headers } = await axios.post<string>(url, callback, { proxy: false });

		expect([status, data]).toEqual([200, 'SUCCESS']);
		expect(headers['content-type']).toMatch(/^text\/plain/);
		const [execution] = await line.api.waitForExecutions(flow, 1);
		expect(jsonOf(execution!, 'Callback')).toMatchObject([{ disburseId: '101' }]);
	});
}
