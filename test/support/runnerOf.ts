import type { IDataObject, INodeListSearchItems, INodeParameters, INodeType } from 'n8n-workflow';

import type { CredentialStore } from './credentialStore';
import { openPicker } from './openPicker';
import { runOperation, type Call, type OperationRun, type RunOptions } from './runOperation';

interface RunnerOptions extends RunOptions {
	/** A credential as somebody has just typed it in, unless told. */
	credentials?: CredentialStore;
}

export interface Runner {
	run: (call: Call, options?: RunnerOptions) => Promise<OperationRun>;
	/** The items of a read, or its error thrown. */
	read: (call: Call, options?: RunnerOptions) => Promise<IDataObject[]>;
	/** What a picker of the node offers for a filter, beside the parameters that stand there. */
	pick: (
		picker: string,
		filter?: string,
		parameters?: INodeParameters,
	) => Promise<INodeListSearchItems[]>;
}

/** Runs the operations of one node, with these run options unless a call has its own. */
export function runnerOf(
	node: INodeType,
	credential: () => CredentialStore,
	defaults: INodeParameters,
): Runner {
	const run: Runner['run'] = async (call, { credentials = credential(), ...options } = {}) =>
		await runOperation(
			{ node, credentials },
			{ ...call, options: { ...defaults, ...call.options } },
			options,
		);
	const read: Runner['read'] = async (call, options) => {
		const { items, error } = await run(call, options);
		if (error) throw error;
		return items;
	};
	const pick: Runner['pick'] = async (...search) =>
		await openPicker({ node, credentials: credential() }, ...search);
	return { run, read, pick };
}
