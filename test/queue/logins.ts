import type { IDataObject } from 'n8n-workflow';

import { jsonOf } from '../../n8n/execution';
import { uploadAtOnce, uploadFlow } from '../e2e/support/upload';
import { node } from '../e2e/support/workflows';
import type { Cluster } from './cluster';
import { workersOf } from './payouts';

export interface Logins {
	deposits: number;
	paid: number;
	logins: number;
	workers: number;
}

const ROWS = 50;
const FILES = 4;
const PATIENCE_MS = 300_000;

/** Bank+ deposits in several executions at one moment, with a credential without a session. */
export async function logInFromBoth(cluster: Cluster): Promise<Logins> {
	const { main, sandbox, credentials, webhookUrls } = cluster;
	const deposit = node(
		'Deposit',
		'n8n-nodes-indonesian-payments.bankPlus',
		{
			resource: 'customer',
			operation: 'deposit',
			toAccount: '2000000001',
			name: 'NASABAH CONTOH SATU',
			amount: '={{ $json.amount }}',
			narration: 'Deposit',
			options: {},
		},
		{ credentials: { bankPlusApi: { id: '', name: '' } } },
	);
	const flow = await main.api.createWorkflow(uploadFlow('Deposits', deposit), credentials);
	await main.api.publish(flow);

	const rows = Array.from({ length: ROWS }, (_, n) => ({
		reference: `DEPOSIT-${n}`,
		amountTransfer: 0,
		amount: 1_000 + n,
	}));
	const urls = Array.from({ length: FILES }, (_, n) => webhookUrls[n % webhookUrls.length] ?? '');
	const ids = await uploadAtOnce(main.api, flow, rows, urls);
	const success: IDataObject[] = [];
	for (const id of ids) {
		const execution = await main.api.waitForExecution(id, { timeoutMs: PATIENCE_MS });
		success.push(...jsonOf(execution, 'Deposit'));
	}
	return {
		deposits: ROWS * FILES,
		paid: success.length,
		logins: sandbox.requests.list({ path: sandbox.bankPlus.paths.login }).length,
		workers: workersOf(ids, await cluster.begun()),
	};
}
