import axios from 'axios';

import { until } from '../../n8n/until';
import { duitkuTrigger, inARow, LAST } from '../e2e/support/workflows';
import { cashOutCallback } from '../support/duitkuCallbacks';
import type { Cluster } from './cluster';
import { askPostgres } from './services';

export interface TwiceDelivered {
	callbacks: number;
	/** Deliveries that were answered as the document wants it. */
	accepted: number;
	/** Executions that they have started. */
	executions: number;
}

const FIRST_ID = 700_001;

/** Callbacks that come to two webhook processes at one moment each. */
export async function deliverTwice(cluster: Cluster, count: number): Promise<TwiceDelivered> {
	const { main, webhookUrls, sandbox, credentials, postgres } = cluster;
	const trigger = duitkuTrigger();
	const flow = await main.api.createWorkflow(inARow('Callbacks', trigger, LAST), credentials);
	await main.api.publish(flow);
	const path = main.api.webhookUrl(trigger, 'duitku').slice(main.url.length);

	let accepted = 0;
	const deliver = async (url: string, disburseId: string) => {
		const body = cashOutCallback(sandbox.duitku.merchant, { disburseId });
		const { data } = await axios.post<string>(`${url}${path}`, body, {
			proxy: false,
			responseType: 'text',
			validateStatus: () => true,
		});
		if (data === 'SUCCESS') accepted += 1;
	};
	for (let n = 0; n < count; n++) {
		await Promise.all(webhookUrls.map(async (url) => await deliver(url, String(FIRST_ID + n))));
	}

	const counted = async (where: string) =>
		Number(
			await askPostgres(
				postgres,
				`SELECT count(*) FROM execution_entity WHERE "workflowId" = '${flow.id}' ${where}`,
			),
		);
	await until('the executions of the callbacks', async () => {
		const open = await counted(`AND status IN ('new', 'running', 'waiting')`);
		return open === 0 || undefined;
	});
	return { callbacks: count, accepted, executions: await counted('') };
}
