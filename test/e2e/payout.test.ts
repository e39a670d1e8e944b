import { errorOf, jsonOf } from '../../n8n/execution';
import { openEditor } from '../../n8n/browser';
import { useRealN8n } from './support/useRealN8n';
import { duitku, DUITKU_INQUIRY, duitkuTrigger, inARow, items, onClick } from './support/workflows';

const SUCCESS = { output: 0 };
const PENDING = { output: 1 };
const FAILED = { output: 2 };

const PAID = '8760673566';
const UNCLEAR = '8760673564';
const REFUSED = '8760673562';
const CLEARED = '8760673466';

const salaries = (...accounts: string[]) =>
	items(
		accounts.map((bankAccount) => ({ bankAccount, amountTransfer: 50_000, purpose: 'Salary' })),
	);

const transfer = duitku('Transfer', { resource: 'onlineTransfer', operation: 'transfer' });

const h2h = {
	resource: 'clearing',
	type: 'H2H',
	bankCode: { __rl: true, mode: 'id', value: '008' },
};
const clearingInquiry = duitku('Inquiry', { ...DUITKU_INQUIRY.parameters, ...h2h });
const clearingTransfer = duitku('Transfer', { resource: 'clearing', operation: 'transfer' });

describe('A payout in a real n8n', () => {
	const real = useRealN8n();

	it('passes the credential test', async () => {
		expect(await real.api.testCredential(real.credentials[0]!.id)).toMatchObject({ status: 'OK' });
	});

	it('leaves by Success, Pending or Failed, and the ledger agrees', async () => {
		const execution = await real.run(
			onClick('Three outcomes', salaries(PAID, UNCLEAR, REFUSED), DUITKU_INQUIRY, transfer),
		);

		expect(errorOf(execution)).toBeUndefined();
		expect(jsonOf(execution, 'Transfer', SUCCESS)).toMatchObject([{ bankAccount: PAID }]);
		expect(jsonOf(execution, 'Transfer', PENDING)).toMatchObject([{ bankAccount: UNCLEAR }]);
		expect(jsonOf(execution, 'Transfer', FAILED)).toMatchObject([{ bankAccount: REFUSED }]);
		const { ledger } = real.sandbox;
		expect(ledger.transfers()).toHaveLength(2);
		expect(ledger.transfers({ status: 'posted' })).toMatchObject([{ beneficiary: `014 ${PAID}` }]);
		expect(ledger.transfers({ status: 'pending' })).toMatchObject([
			{ beneficiary: `014 ${UNCLEAR}` },
		]);
	});

	it('is sent once when its answer is lost, whatever n8n retries', async () => {
		const path = real.sandbox.duitku.paths.onlineTransfer;
		real.sandbox.faults.add({ kind: 'loseAnswer', path });

		const execution = await real.run(
			onClick('Lost answer', salaries(PAID), DUITKU_INQUIRY, {
				...transfer,
				retryOnFail: true,
				maxTries: 3,
				waitBetweenTries: 0,
			}),
		);

		expect(execution.status).toBe('success');
		expect(real.sandbox.requests.list({ path })).toHaveLength(1);
		expect(real.sandbox.ledger.transfers({ status: 'posted' })).toHaveLength(1);
	});

	it('leaves no secret in what n8n keeps', async () => {
		const execution = await real.run(onClick('Secrets', salaries(PAID), DUITKU_INQUIRY, transfer));

		expect(execution.stored).toContain('disburseId');
		expect(execution.stored).not.toContain(real.sandbox.duitku.merchant.secretKey);
	});

	it('is reported by a callback, also after n8n was killed; a forged one is refused', async () => {
		const callbacks = await real.api.createWorkflow(
			inARow('Callbacks', duitkuTrigger()),
			real.credentials,
		);
		await real.api.publish(callbacks);
		const url = (): string => real.api.webhookUrl(callbacks.nodes[0]!, 'duitku');
		const { duitku: system } = real.sandbox;

		system.registerClearingCallback(url());
		await real.run(onClick('Clearing', salaries(CLEARED), clearingInquiry, clearingTransfer));
		const [started] = await real.api.waitForExecutions(callbacks, 1);
		const disburseId = real.sandbox.ledger.transfers()[0]!.reference;
		expect(jsonOf(started!, 'Callback')).toMatchObject([
			{ reference: disburseId, outcome: 'success', confirmed: true },
		]);

		await real.n8n.kill();
		await real.startAgain();
		await real.api.waitForWebhook(url());

		const forged = await system.sendCallback({
			disburseId,
			url: url(),
			overrides: { amountTransfer: 1 },
			sign: false,
		});
		expect(forged.attempts[0]).toMatchObject({ status: 401 });
		expect(await real.api.executions(callbacks)).toHaveLength(1);
	});

	it('shows the three outputs on the canvas', async () => {
		const workflow = await real.api.createWorkflow(onClick('Canvas', transfer), real.credentials);
		const editor = await openEditor(real.n8n);
		try {
			await editor.open(workflow);
			const canvas = await editor.page.getByTestId('canvas').innerText();
			expect(canvas).toMatch(/Success\s+Pending\s+Failed/);
		} finally {
			await editor.close();
		}
	});
});
