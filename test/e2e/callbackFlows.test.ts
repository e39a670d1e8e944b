import axios from 'axios';

import type { Workflow, WorkflowJson } from '../../n8n/api';
import { jsonOf } from '../../n8n/execution';
import { until } from '../../n8n/until';
import { readWorkflow } from '../../n8n/workflowFiles';
import { asText } from '../../nodes/shared/values/asText';
import { useMailbox } from './support/useMailbox';
import { useRealN8n } from './support/useRealN8n';
import { duitku, items, onClick } from './support/workflows';

const real = useRealN8n();
const { sandbox } = real;
const mailbox = useMailbox(real);

const imported = async (file: string): Promise<Workflow> =>
	await real.api.createWorkflow(await readWorkflow(file), mailbox.credentials);

const paid = (): string[] =>
	sandbox.ledger
		.transfers({ system: 'duitku' })
		.map(({ reference, amountIdr, status }) => `${reference} ${amountIdr} ${status}`);

describe('the reconciliation of callbacks', () => {
	/** H2H pays this one when it calls back. */
	const ACCOUNT = '8760673466';
	const NOWHERE = 'http://127.0.0.1:9/nobody-is-here';
	let flow: Workflow;
	let url = '';
	beforeAll(async () => {
		flow = await imported('callback-reconciliation.json');
		await real.api.publish(flow);
		url = real.api.webhookUrl(
			flow.nodes.find(({ name }) => name === 'Duitku')!,
			'duitku',
		);
	});

	/** An H2H payout, whose result comes by callback; gives Duitku's id of it. */
	async function payByH2h(reference: string): Promise<string> {
		const payout = duitku('Pay', {
			resource: 'payout',
			operation: 'send',
			reference: '={{ $json.reference }}',
			bankCode: { __rl: true, mode: 'id', value: 'Mandiri' },
			bankAccount: ACCOUNT,
			amountTransfer: 250_000,
			purpose: 'Invoice',
			channel: 'H2H',
			options: { statusChecks: 0 },
		});
		const execution = await real.run(onClick('H2H', items([{ reference }]), payout));
		const [row] = jsonOf(execution, 'Pay', { output: 1 });
		return asText(row?.disburseId);
	}
	const ended = async (count: number) => (await real.api.waitForExecutions(flow, count))[0];

	test('what agrees with the register is told to nobody, and what differs is listed', async () => {
		sandbox.duitku.registerClearingCallback(url);
		await payByH2h('MATCH-1');
		const first = await ended(1);
		expect(jsonOf(first!, 'Get Payout')).toMatchObject([
			{ reference: 'MATCH-1', outcome: 'success' },
		]);
		expect(jsonOf(first!, 'Differences')).toEqual([]);
		expect(mailbox.mails).toEqual([]);

		sandbox.duitku.registerClearingCallback(NOWHERE);
		const disburseId = await payByH2h('MATCH-2');
		await sandbox.duitku.sendCallback({ disburseId, url, overrides: { amountTransfer: 999_000 } });
		await ended(2);
		const mail = await mailbox.last(1);
		expect(mail.subject).toMatch(/^Callback of \d+: [23] to look at$/);
		expect(mail.text).toContain('Our reference: MATCH-2');
		expect(mail.text).toContain('The callback says Rp999.000, the register Rp250.000.');
		expect(mail.text).toContain('The callback is not confirmed');
	});

	test('a payment that the register does not know is listed', async () => {
		sandbox.duitku.registerClearingCallback(url);
		const inquiry = { resource: 'clearing', bankCode: { __rl: true, mode: 'id', value: '008' } };
		const row = { bankAccount: ACCOUNT, amountTransfer: 120_000, purpose: 'By hand' };
		const before = (await real.api.executions(flow)).length;
		await real.run(
			onClick(
				'By hand',
				items([{}]),
				duitku('Inquire', { ...inquiry, ...row, operation: 'inquiry', type: 'H2H' }),
				duitku('Transfer', {
					...inquiry,
					...row,
					operation: 'transfer',
					type: 'H2H',
					disburseId: '={{ $json.disburseId }}',
					accountName: '={{ $json.accountName }}',
					custRefNumber: '={{ $json.custRefNumber }}',
				}),
			),
		);
		await ended(before + 1);

		expect((await mailbox.last(1)).text).toContain('The register knows nothing of it.');
	});
});

describe('refunds by cash out', () => {
	const PICKED_UP = '081200000150';
	const NOT_PICKED_UP = '081200000250';
	const NEVER = '081200000999';
	/** Asks for a refund in the form. */
	async function refund(order: string, phone: string, form = 'refund'): Promise<void> {
		const page = new FormData();
		const values = [order, 'Budi Santoso', '3171000000000001', phone, '150000', 'Rina'];
		for (const [index, value] of values.entries()) page.append(`field-${index}`, value);
		await axios.post(`${real.n8n.url}/form/${form}`, page, { proxy: false });
	}
	let flow: Workflow;
	beforeAll(async () => {
		flow = await imported('cash-out-refunds.json');
		await real.api.publish(flow);
	});

	test('the execution waits until Duitku reports that the money was picked up', async () => {
		await refund('1001', PICKED_UP);
		const mail = await mailbox.last(1);

		expect(mail.subject).toBe('Everybody is paid: REFUND-1001');
		expect(mail.html).toContain('Rp150.000');
		expect(paid()).toEqual(['REFUND-1001 150000 posted']);
		const [callback] = sandbox.callbacks.list({ system: 'duitku' });
		expect(callback?.state).toBe('accepted');

		await refund('1001', PICKED_UP);
		expect((await mailbox.last(2)).subject).toContain('nothing was sent in this run: REFUND-1001');
		expect(paid()).toHaveLength(1);
	});

	test('a token that was not cashed is reported as not paid', async () => {
		await refund('1002', NOT_PICKED_UP);

		expect((await mailbox.last(1)).subject).toMatch(/^Nobody .*: REFUND-1002$/);
		expect(paid()).toEqual(['REFUND-1002 150000 voided']);
	});

	test('a lost answer is waited for too, and the refund is sent once', async () => {
		sandbox.faults.add({ kind: 'loseAnswer', path: sandbox.duitku.paths.cashOut });
		await refund('1003', PICKED_UP);

		expect((await mailbox.last(1)).subject).toBe('Everybody is paid: REFUND-1003');
		expect(paid()).toEqual(['REFUND-1003 150000 posted']);
		expect(sandbox.requests.list({ path: sandbox.duitku.paths.cashOut })).toHaveLength(1);
	});

	test('a forged callback and one of another amount do not end it: the genuine one does', async () => {
		await refund('1004', NEVER);
		const waiting = await until('the refund to wait', async () => {
			const found = (await real.api.executions(flow)).find(({ status }) => status === 'waiting');
			return found && (await real.api.execution(found.id));
		});
		const disburseId = asText(jsonOf(waiting, 'Create Cash Out')[0]?.disburseId);
		const isWaitingAgain = async () =>
			await real.api.waitForExecution(waiting.id, { statuses: ['waiting'] });
		const forged = { statusCode: '00', signature: 'f'.repeat(64) };
		await sandbox.duitku.sendCallback({ disburseId, overrides: forged });
		await isWaitingAgain();
		await sandbox.duitku.sendCallback({ disburseId, overrides: { amountTransfer: 1_500_000 } });
		await isWaitingAgain();
		expect(mailbox.mails).toEqual([]);

		sandbox.duitku.settle(disburseId, 'paid');
		expect((await mailbox.last(1)).subject).toBe('Everybody is paid: REFUND-1004');
		expect(paid()).toEqual(['REFUND-1004 150000 posted']);
	});

	test('what nobody reports ends as something to look up', async () => {
		const text = JSON.stringify(await readWorkflow('cash-out-refunds.json'))
			.replace('"resumeAmount":3,"resumeUnit":"days"', '"resumeAmount":1,"resumeUnit":"seconds"')
			.replace('"path":"refund"', '"path":"impatient-refund"')
			.replaceAll(/"webhookId":"[^"]*"/g, () => `"webhookId":"${crypto.randomUUID()}"`);
		const impatient = JSON.parse(text) as WorkflowJson;
		await real.api.publish(await real.api.createWorkflow(impatient, mailbox.credentials));
		await refund('1005', NEVER, 'impatient-refund');

		// n8n looks once a minute for what has waited long enough.
		const mail = await mailbox.last(1, 90_000);
		expect(mail.subject).toMatch(/^Nobody .*: REFUND-1005$/);
		expect(mail.html).toContain('the money may have moved');
		expect(mail.html).toContain('No callback came');
		expect(paid()).toEqual(['REFUND-1005 150000 pending']);
	});
});
