import type { IExecuteFunctions, INodeType } from 'n8n-workflow';

import { CredentialStore } from './credentialStore';
import type { DataTables } from './dataTables';
import { runOperation } from './runOperation';

/** Does this inside of a node that the real engine runs, with these data tables at hand. */
export async function inNode<T>(
	tables: DataTables,
	work: (node: IExecuteFunctions) => Promise<T>,
): Promise<T> {
	const done: Promise<T>[] = [];
	const node: INodeType = {
		description: {
			displayName: 'Probe',
			name: 'probe',
			group: ['transform'],
			version: 1,
			description: '',
			defaults: {},
			inputs: ['main'],
			outputs: ['main'],
			properties: [],
		},
		async execute() {
			const working = work(this);
			done.push(working);
			// Its failure is the caller's to see, not the engine's.
			await Promise.allSettled([working]);
			return [[]];
		},
	};
	await runOperation({ node, credentials: new CredentialStore() }, {}, { tables });
	const [result] = done;
	if (!result) throw new Error('The node was not run');
	return await result;
}
