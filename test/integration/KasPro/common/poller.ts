import { PollContext } from 'n8n-core';
import {
	Workflow,
	type IDataObject,
	type INodeParameters,
	type INodeType,
	type WorkflowExecuteMode,
} from 'n8n-workflow';

import type { CredentialStore } from '../../../support/credentialStore';
import { additionalDataOf, typesOf } from '../../../support/engine';

/** A polling trigger of an active workflow, polled when a test says so. */
export class Poller {
	private staticData: IDataObject = {};

	constructor(
		private readonly node: INodeType,
		private readonly parameters: INodeParameters,
		private readonly credentials: CredentialStore,
	) {}

	/** The items that the poll emits, none when it emits nothing. */
	async poll(mode: WorkflowExecuteMode = 'trigger'): Promise<IDataObject[]> {
		const { node } = this;
		const { name } = node.description;
		if (!node.poll) throw new Error(`${name} does not poll`);
		const workflow = new Workflow({
			id: 'workflow-1',
			active: true,
			nodeTypes: typesOf(name, node, []),
			nodes: [
				{
					id: 'trigger',
					name: 'Trigger',
					type: name,
					typeVersion: 1,
					position: [0, 0],
					parameters: this.parameters,
					credentials: { kasProApi: { id: 'kasProApi', name: 'kasProApi' } },
				},
			],
			connections: {},
			// As n8n keeps it in its database: each poll is one after a restart.
			staticData: structuredClone(this.staticData),
		});
		const trigger = workflow.getNode('Trigger');
		if (!trigger) throw new Error('The workflow has no trigger');
		const context = new PollContext(
			workflow,
			trigger,
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
