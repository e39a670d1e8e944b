import type {
	IDataObject,
	IExecuteFunctions,
	IHttpRequestOptions,
	INodeExecutionData,
	INodeType,
} from 'n8n-workflow';

/** A node that sends any request with any credential, as the HTTP Request node does for a user. */
export function probeNode(credential: string, request: IHttpRequestOptions): INodeType {
	return {
		description: {
			displayName: 'Probe',
			name: 'probe',
			group: ['transform'],
			version: 1,
			description: '',
			defaults: {},
			inputs: ['main'],
			outputs: ['main'],
			credentials: [{ name: credential, required: true }],
			properties: [],
		},
		async execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
			const { httpRequestWithAuthentication } = this.helpers;
			const answer: unknown = await httpRequestWithAuthentication.call(this, credential, request);
			return [[{ json: { answer } as IDataObject }]];
		},
	};
}
