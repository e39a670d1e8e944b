import type {
	IDataObject,
	IExecuteFunctions,
	INodeExecutionData,
	INodeType,
	INodeTypeDescription,
} from 'n8n-workflow';

const CREDENTIAL = 'duitkuDisbursementApi';

/**
 * The least that a node can do: n8n's own helper in a loop, with the credential read once. What
 * this costs, every node costs that sends a request for each item; or two, the second of which
 * takes what the first has answered.
 */
export class Floor implements INodeType {
	description: INodeTypeDescription = {
		displayName: 'Floor',
		name: 'floor',
		group: ['output'],
		version: 1,
		description: 'Posts every item',
		defaults: { name: 'Floor' },
		inputs: ['main'],
		outputs: ['main'],
		credentials: [{ name: CREDENTIAL, required: true }],
		properties: [
			{ displayName: 'Path', name: 'path', type: 'string', default: '' },
			{ displayName: 'Then', name: 'then', type: 'string', default: '' },
			{ displayName: 'Parallel', name: 'parallel', type: 'number', default: 10 },
		],
	};

	async execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
		const url = this.getNodeParameter('path', 0) as string;
		const then = this.getNodeParameter('then', 0) as string;
		const length = this.getNodeParameter('parallel', 0) as number;
		const data = await this.getCredentials(CREDENTIAL);
		const credentialsDecrypted = { id: '', name: '', type: CREDENTIAL, data };
		const answers: INodeExecutionData[] = [];
		const queue = this.getInputData().entries();
		const post = async (path: string, body: IDataObject): Promise<IDataObject> =>
			(await this.helpers.httpRequestWithAuthentication.call(
				this,
				CREDENTIAL,
				{ method: 'POST', url: path, body, json: true },
				{ credentialsDecrypted },
			)) as IDataObject;
		const worker = async () => {
			for (const [item, { json: body }] of queue) {
				const answer = await post(url, { ...body });
				const { disburseId, accountName, custRefNumber } = answer;
				const inquired = { ...body, disburseId, accountName, custRefNumber };
				const json = then === '' ? answer : await post(then, inquired);
				answers[item] = { json, pairedItem: { item } };
			}
		};
		await Promise.all(Array.from({ length }, worker));
		return [answers];
	}
}
