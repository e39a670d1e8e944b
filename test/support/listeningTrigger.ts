import axios, { type AxiosResponse } from 'axios';
import express from 'express';
import { Agent, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { WebhookContext } from 'n8n-core';
import type { IDataObject, INodeParameters, INodeType, WorkflowExecuteMode } from 'n8n-workflow';

import type { CredentialStore } from './credentialStore';
import { additionalDataOf, alone } from './engine';

/** A trigger that listens for real HTTP requests, as n8n's webhook server hands them to it. */
export interface ListeningTrigger {
	url: string;
	/** Sends it a body: a text or bytes as they are, a form as a form, anything else as JSON. */
	post: (body: unknown, headers?: Record<string, string>) => Promise<AxiosResponse>;
	/** Every item that started the workflow, in order. */
	emitted: IDataObject[];
	/** What it wrote into n8n's log. */
	warnings: string[];
	close: () => Promise<void>;
}

export interface TriggerOptions {
	node: INodeType;
	parameters: INodeParameters;
	credentials: CredentialStore;
	mode?: WorkflowExecuteMode;
	/** Two triggers with one name and one static data are one workflow before and after a restart. */
	workflowId?: string;
	staticData?: IDataObject;
	/** What n8n does with a delivery before it is answered; when this throws, it answers 500. */
	store?: () => Promise<void>;
	/** How many proxies are trusted to name the sender, as N8N_PROXY_HOPS says; none unless told. */
	proxyHops?: number;
}

/** Listens on a free port of this machine. */
export async function listen(options: TriggerOptions): Promise<ListeningTrigger> {
	const { node, parameters, credentials, mode = 'webhook', workflowId = 'w1' } = options;
	const staticData = options.staticData ?? {};
	const emitted: IDataObject[] = [];
	const warnings: string[] = [];
	const description = node.description.webhooks?.[0];
	if (!description || !node.webhook) {
		throw new Error(`${node.description.name} is not a webhook trigger`);
	}
	const { webhook } = node;

	const app = express();
	app.set('trust proxy', options.proxyHops ?? 0);
	// n8n takes a form with files apart itself, and then has no raw body.
	app.use(express.raw({ type: (request) => !isForm(request), limit: '16mb' }));
	app.post('/', async (request, response) => {
		const { workflow, inWorkflow } = alone(node, parameters, { workflowId, staticData });
		const raw = Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0);
		const rawBody = isForm(request) ? undefined : raw;
		const additionalData = {
			...additionalDataOf(credentials),
			httpRequest: Object.assign(request, { rawBody }),
			httpResponse: response,
		};
		const context = new WebhookContext(
			workflow,
			inWorkflow,
			additionalData,
			mode,
			{
				httpMethod: 'POST',
				node: inWorkflow.name,
				path: 'test',
				webhookDescription: description,
				workflowId,
				workflowExecuteAdditionalData: additionalData,
			},
			[],
			null,
		);
		const log = jest.spyOn(context.logger, 'warn').mockImplementation((message) => {
			warnings.push(message);
		});
		const result = await webhook.call(context);
		log.mockRestore();
		try {
			await options.store?.();
		} catch {
			response.status(500).send('There was a problem executing the workflow');
			return;
		}
		emitted.push(...(result.workflowData ?? []).flat().map(({ json }) => json));
		// As n8n does it: saved whole, before the answer.
		Object.assign(staticData, JSON.parse(JSON.stringify(workflow.staticData)));
		if (result.noWebhookResponse !== true) response.status(200).send(result.webhookResponse);
	});
	const server = app.listen(0, '127.0.0.1');
	await new Promise((resolve) => server.once('listening', resolve));
	const { port } = server.address() as AddressInfo;
	const url = `http://127.0.0.1:${port}/`;
	return {
		url,
		post: async (body, headers) => await post(url, body, headers),
		emitted,
		warnings,
		close: async () => {
			server.closeAllConnections();
			await new Promise((resolve) => server.close(resolve));
		},
	};
}

async function post(url: string, body: unknown, headers: Record<string, string> = {}) {
	const isJson = !(body instanceof FormData);
	return await axios.post(url, isJson ? asBytes(body) : body, {
		headers: { ...(isJson && { 'content-type': 'application/json' }), ...headers },
		validateStatus: () => true,
		// A kept connection would outlive the trigger that it leads to.
		httpAgent: new Agent({ keepAlive: false }),
	});
}

/** Bytes, so that the client leaves them as they are. */
function asBytes(body: unknown): Buffer {
	if (Buffer.isBuffer(body)) return body;
	return Buffer.from(typeof body === 'string' ? body : JSON.stringify(body));
}

const isForm = ({ headers }: IncomingMessage): boolean =>
	headers['content-type']?.startsWith('multipart/form-data') === true;
