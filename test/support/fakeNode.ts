import type {
	IContextObject,
	ICredentialDataDecryptedObject,
	IDataObject,
	IExecuteFunctions,
	IGetNodeParameterOptions,
	IHttpRequestOptions,
	INode,
	WorkflowExecuteMode,
} from 'n8n-workflow';

/** What a fake node holds, and how the system behind it answers. */
export interface FakeOptions {
	/** The parameters of each item. One that is an error cannot be read. */
	items?: Record<string, unknown>[];
	/** What n8n keeps of the node between two passes of one execution. */
	context?: IContextObject;
	runIndex?: number;
	mode?: WorkflowExecuteMode;
	type?: string;
	continuesOnFail?: boolean;
	cancelled?: AbortSignal;
	credentials?: ICredentialDataDecryptedObject;
	answer?: (request: IHttpRequestOptions, credentials: unknown) => unknown;
}

/** What a request was made with. */
export interface Sent {
	credential: string;
	request: IHttpRequestOptions;
	/** Given in place of the stored credentials. */
	credentials?: ICredentialDataDecryptedObject;
}

export interface FakeNode {
	node: IExecuteFunctions;
	sent: Sent[];
}

interface Decrypted {
	credentialsDecrypted?: { data?: ICredentialDataDecryptedObject };
}

/** Stands in for n8n where a test looks at one part of a node and needs no engine around it. */
export function fakeNode(options: FakeOptions = {}): FakeNode {
	const { items = [{}], context = {}, runIndex = 0, answer = () => answered({}) } = options;
	const sent: Sent[] = [];
	const self: INode = {
		id: 'node',
		name: 'Node',
		type: options.type ?? 'test.node',
		typeVersion: 1,
		position: [0, 0],
		parameters: { pin: '123456' },
	};
	const getNodeParameter = (
		name: string,
		index: number,
		fallback?: unknown,
		how: IGetNodeParameterOptions = {},
	) => {
		// As if each were an expression, because it is another one for each item.
		if (how.rawExpressions) return '={{ $itemIndex }}';
		const value = items[index]?.[name];
		if (value instanceof Error) throw value;
		return value === undefined ? fallback : value;
	};
	const node = {
		getNode: () => self,
		getNodeParameter,
		getInputData: () => items.map(() => ({ json: {} })),
		getContext: () => context,
		getMode: () => options.mode ?? 'trigger',
		getCredentials: async () => ({ ...options.credentials }),
		getExecutionCancelSignal: () => options.cancelled,
		evaluateExpression: (expression: string) =>
			expression === '{{ $runIndex }}' ? runIndex : undefined,
		addExecutionHints: () => undefined,
		continueOnFail: () => options.continuesOnFail === true,
		helpers: {
			httpRequestWithAuthentication: async (
				credential: string,
				request: IHttpRequestOptions,
				{ credentialsDecrypted }: Decrypted = {},
			) => {
				sent.push({ credential, request, credentials: credentialsDecrypted?.data });
				return await Promise.resolve(answer(request, credentialsDecrypted?.data));
			},
		},
	};
	return { node: node as unknown as IExecuteFunctions, sent };
}

/** An answer as n8n hands it over. */
export const answered = (body: IDataObject | string, statusCode = 200, headers = {}) => ({
	statusCode,
	headers,
	body: typeof body === 'string' ? body : JSON.stringify(body),
});
