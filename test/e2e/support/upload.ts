import type { INode } from 'n8n-workflow';
import axios from 'axios';

import type { N8nApi, Workflow, WorkflowJson } from '../../../n8n/api';
import { until } from '../../../n8n/until';
import { asText } from '../../../nodes/shared/values/asText';
import type { PayrollRow } from './payroll';
import { inARow, node } from './workflows';

/** A flow that a file is sent to, as in production: its rows go through the given nodes. */
export function uploadFlow(name: string, ...nodes: INode[]): WorkflowJson {
	const path = crypto.randomUUID();
	const receiver = node(
		'Upload',
		'n8n-nodes-base.webhook',
		{ httpMethod: 'POST', path, responseMode: 'onReceived', options: {} },
		{ typeVersion: 2, webhookId: path },
	);
	const rows = node('Rows', 'n8n-nodes-base.splitOut', {
		fieldToSplitOut: 'body.rows',
		options: {},
	});
	return inARow(name, receiver, rows, ...nodes);
}

const pathOf = ({ nodes }: Workflow): string =>
	asText(nodes.find(({ name }) => name === 'Upload')?.parameters['path']);

/** Sends a file to a published flow, and resolves when n8n has taken it. */
export async function upload(
	url: string,
	flow: Workflow,
	rows: readonly PayrollRow[],
): Promise<void> {
	await axios.post(`${url}/webhook/${pathOf(flow)}`, { rows }, { proxy: false });
}

/** Not those of the register, which are listed under the flow as long as they run. */
const idsOf = async (api: N8nApi, flow: Workflow): Promise<string[]> =>
	(await api.executions(flow)).filter(({ mode }) => mode === 'webhook').map(({ id }) => id);

/**
 * Sends a file as often as there are addresses, at one moment, and gives the ids of the executions
 * that n8n makes of it.
 */
export async function uploadAtOnce(
	api: N8nApi,
	flow: Workflow,
	rows: readonly PayrollRow[],
	urls: readonly string[] = [api.url],
): Promise<string[]> {
	const before = new Set(await idsOf(api, flow));
	await Promise.all(urls.map(async (url) => await upload(url, flow, rows)));
	return await until(`${urls.length} executions of "${flow.name}"`, async () => {
		const started = (await idsOf(api, flow)).filter((id) => !before.has(id));
		return started.length >= urls.length ? started : undefined;
	});
}
