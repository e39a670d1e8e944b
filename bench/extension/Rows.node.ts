import type {
	IDataObject,
	IExecuteFunctions,
	INodeExecutionData,
	INodeType,
	INodeTypeDescription,
} from 'n8n-workflow';
import { readFile } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

const REST_MS = 300;

/**
 * The items of a run, from a file. Before it hands them on, n8n gets rid of its garbage and rests.
 */
export class Rows implements INodeType {
	description: INodeTypeDescription = {
		displayName: 'Rows',
		name: 'rows',
		group: ['input'],
		version: 1,
		description: 'Reads items',
		defaults: { name: 'Rows' },
		inputs: ['main'],
		outputs: ['main'],
		properties: [{ displayName: 'File', name: 'file', type: 'string', default: '' }],
	};

	async execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
		const text = await readFile(this.getNodeParameter('file', 0) as string, 'utf8');
		const rows = JSON.parse(text) as IDataObject[];
		setFlagsFromString('--expose-gc');
		(runInNewContext('gc') as () => void)();
		await sleep(REST_MS);
		return [rows.map((json) => ({ json }))];
	}
}
