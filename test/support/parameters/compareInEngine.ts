import type { IRunExecutionData } from 'n8n-workflow';

import { CredentialStore } from '../credentialStore';
import { runNode, type RunOptions } from '../engine';
import { compare, PROBE, type Comparison } from './probe';
import type { Round } from './rounds';

/** Plays a round in n8n-core, and gives the data of the execution beside what came out. */
export async function compareInEngine(
	{ parameters, items }: Round,
	more: Partial<RunOptions> = {},
): Promise<Comparison & { data: IRunExecutionData }> {
	let comparison: Comparison | undefined;
	const { error, run } = await runNode({
		node: {
			description: PROBE,
			async execute() {
				comparison = await compare(this);
				return [[]];
			},
		},
		parameters,
		items,
		credentials: new CredentialStore(),
		...more,
	});
	if (error) throw error;
	if (!comparison) throw new Error('The probe has not run');
	return { ...comparison, data: run.data };
}
