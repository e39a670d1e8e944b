import { errorOf, jsonOf } from '../../n8n/execution';
import { useRealN8n } from './support/useRealN8n';
import { duitku, DUITKU_INQUIRY, items, onClick } from './support/workflows';

const real = useRealN8n();

const salaries = (count: number) =>
	items(
		Array.from({ length: count }, (_, index) => ({
			bankAccount: '8760673566',
			amountTransfer: 50_000 + index,
			purpose: 'Salary',
		})),
	);

const transfer = (options: object) =>
	duitku('Transfer', { resource: 'onlineTransfer', operation: 'transfer', options });

const stopAndError = {
	id: 'stop',
	name: 'Fail',
	type: 'n8n-nodes-base.stopAndError',
	typeVersion: 1,
	position: [0, 0] as [number, number],
	parameters: { errorMessage: 'A later node fails' },
};

const transfersSent = () =>
	real.sandbox.requests.list({ path: real.sandbox.duitku.paths.onlineTransfer });

const amountsPaid = () =>
	real.sandbox.ledger
		.transfers({ status: 'posted' })
		.map(({ amountIdr }) => amountIdr)
		.sort((a, b) => a - b);

test('Retry in the editor pays nothing again when a later node failed', async () => {
	const failed = await real.run(
		onClick('Later', salaries(3), DUITKU_INQUIRY, transfer({}), stopAndError),
	);
	expect(errorOf(failed)).toBe('A later node fails');

	const retried = await real.api.retryExecution(failed.id);
	expect(retried.status).toBe('error');
	expect(transfersSent()).toHaveLength(3);
	expect(amountsPaid()).toEqual([50_000, 50_001, 50_002]);
});

test('Stop in the editor sends no further payment, and none twice', async () => {
	const path = real.sandbox.duitku.paths.onlineTransfer;
	real.sandbox.faults.add({ kind: 'delay', ms: 200, path, times: 'always' });
	const workflow = await real.api.createWorkflow(
		onClick('Stopped', salaries(30), DUITKU_INQUIRY, transfer({ concurrency: 2, statusChecks: 1 })),
		real.credentials,
	);
	const id = await real.api.start(workflow);
	await real.sandbox.waitFor(() => transfersSent().length >= 4, 60_000);
	await real.api.stopExecution(id);
	const stopped = await real.api.waitForExecution(id, {});
	expect(stopped.status).toBe('canceled');
	const sent = transfersSent().map(({ body }) => (body as { disburseId: string }).disburseId);
	expect(sent.length).toBeLessThan(30);
	expect(new Set(sent).size).toBe(sent.length);
	// n8n itself refuses to retry what was stopped by hand.
	await expect(real.api.retryExecution(id)).rejects.toThrow('cannot be retried');
	expect(transfersSent()).toHaveLength(sent.length);
});

test('a file with one bad row is not paid at all, and is paid once when it is corrected', async () => {
	const rows = [50_000, -1, 50_002].map((amountTransfer) => ({
		bankAccount: '8760673566',
		amountTransfer,
		purpose: 'Salary',
	}));
	const refused = await real.run(onClick('Bad row', items(rows), DUITKU_INQUIRY, transfer({})));
	expect(errorOf(refused)).toContain('1 of 3 items cannot be used (item 1)');
	expect(amountsPaid()).toEqual([]);

	const corrected = rows.map((row) => ({ ...row, amountTransfer: Math.abs(row.amountTransfer) }));
	const paid = await real.run(onClick('Corrected', items(corrected), DUITKU_INQUIRY, transfer({})));
	expect(jsonOf(paid, 'Transfer')).toHaveLength(3);
	expect(amountsPaid()).toEqual([1, 50_000, 50_002]);
});
