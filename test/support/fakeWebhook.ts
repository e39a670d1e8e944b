import { EventEmitter } from 'node:events';
import type { IDataObject, IHttpRequestOptions, IWebhookFunctions } from 'n8n-workflow';

import { answered } from './fakeNode';

/** What a trigger is set to, what reaches it, and how the system that it asks answers. */
export interface FakeDelivery {
	parameters?: IDataObject;
	mode?: string;
	ip?: string;
	rawBody?: unknown;
	credentials?: IDataObject;
	/** What n8n keeps of the workflow. */
	staticData?: IDataObject;
	workflow?: string;
	answer?: (request: IHttpRequestOptions) => unknown;
}

/** The response to one delivery, as far as a trigger looks at it. */
export class FakeResponse extends EventEmitter {
	closed = false;

	headersSent = false;

	statusCode = 200;

	contentType?: string;

	body?: string;

	status(code: number): this {
		this.statusCode = code;
		return this;
	}

	type(contentType: string): this {
		this.contentType = contentType;
		return this;
	}

	send(body: string): this {
		this.body = body;
		return this;
	}

	end(): this {
		this.headersSent = true;
		this.emit('finish');
		this.hangUp();
		return this;
	}

	/** The sender is gone, whether it was answered or not. */
	hangUp() {
		this.closed = true;
		this.emit('close');
	}
}

/** Stands in for n8n's webhook server, for one delivery. */
export function fakeWebhook(delivery: FakeDelivery = {}) {
	const response = new FakeResponse();
	const warnings: unknown[][] = [];
	const sent: { credential: string; request: IHttpRequestOptions }[] = [];
	const { parameters = {}, staticData = {}, answer = () => answered({}) } = delivery;
	const node = {
		getNode: () => ({ id: 'trigger', name: 'Trigger' }),
		getNodeParameter: (name: string, fallback: unknown) => parameters[name] ?? fallback,
		getMode: () => delivery.mode ?? 'webhook',
		getWorkflow: () => ({ id: delivery.workflow ?? 'workflow' }),
		getWorkflowStaticData: (type: string) => (type === 'node' ? staticData : {}),
		getRequestObject: () => ({ ip: delivery.ip, rawBody: delivery.rawBody }),
		getResponseObject: () => response,
		getCredentials: async () => delivery.credentials ?? {},
		logger: { warn: (...all: unknown[]) => warnings.push(all) },
		helpers: {
			returnJsonArray: (items: unknown) => items,
			httpRequestWithAuthentication: async (credential: string, request: IHttpRequestOptions) => {
				sent.push({ credential, request });
				return await Promise.resolve(answer(request));
			},
		},
	};
	return { node: node as unknown as IWebhookFunctions, response, staticData, warnings, sent };
}
