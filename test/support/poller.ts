import { PollContext } from 'n8n-core';
import type { IDataObject, INodeParameters, INodeType, WorkflowExecuteMode } from 'n8n-workflow';

import type { CredentialStore } from './credentialStore';
import { additionalDataOf, alone } from './engine';

/** A polling trigger of an active workflow, polled when a test says so. */
export class Poller {
	private staticData: IDataObject = {};

	constructor(
		private readonly node: INodeType,
		readonly parameters: INodeParameters,
		private readonly credentials: CredentialStore,
	) {}

	/** The items that the poll emits, none when it emits nothing. */
	async poll(mode: WorkflowExecuteMode = 'trigger'): Promise<IDataObject[]> {
		const { node, parameters, staticData } = this;
		if (!node.poll) throw new Error(`${node.description.name} does not poll`);
		// Each poll is one after a restart.
		const { workflow, inWorkflow } = alone(node, parameters, { staticData });
		const context = new PollContext(
			workflow,
			inWorkflow,
			additionalDataOf(this.credentials),
			mode,
			mode === 'manual' ? 'manual' : 'update',
		);
		try {
			const data = await node.poll.call(context);
			return (data?.[0] ?? []).map(({ json }) => json);
		} finally {
			this.staticData = JSON.parse(JSON.stringify(workflow.staticData)) as IDataObject;
		}
	}

	/** Bytes that the trigger keeps. */
	get kept(): number {
		return JSON.stringify(this.staticData).length;
	}
}
