import type { IConnections, IExecuteFunctions } from 'n8n-workflow';

/**
 * Whether nothing is connected to this output on the canvas. n8n tells a node which nodes come
 * after it, and not by which output: that is read from the workflow, where n8n shows it.
 */
export function leadsNowhere(node: IExecuteFunctions, output: number): boolean {
	const { workflow } = node as { workflow?: { connectionsBySourceNode?: IConnections } };
	const connections = workflow?.connectionsBySourceNode;
	if (!connections) return false;
	const next = connections[node.getNode().name]?.main?.[output];
	return !Array.isArray(next) || next.length === 0;
}
