import type { INodeType } from 'n8n-workflow';

import { CredentialStore } from '../credentialStore';
import { runOperation, type OperationRun, type RunOptions } from '../runOperation';
import { compare, PROBE, type Comparison } from './probe';
import type { Round } from './rounds';

/** Plays a round in n8n-core, and gives the run beside what came out. */
export async function compareInEngine(
	{ parameters, items }: Round,
	options: RunOptions = {},
): Promise<Comparison & { run: OperationRun }> {
	let comparison: Comparison | undefined;
	const node: INodeType = {
		description: PROBE,
		async execute() {
			comparison = await compare(this);
			return [[]];
		},
	};
	const run = await runOperation({ node, credentials: new CredentialStore() }, parameters, {
		items,
		...options,
	});
	if (run.error) throw run.error;
	if (!comparison) throw new Error('The probe has not run');
	return { ...comparison, run };
}
