import type { INodeExecutionData, IPollFunctions } from 'n8n-workflow';

type Poll = (node: IPollFunctions) => Promise<INodeExecutionData[][] | null>;

/** n8n keeps one context for as long as a trigger is on. */
const polledBefore = new WeakSet<IPollFunctions>();

/**
 * n8n turns triggers on by itself: at its start, and when it takes over from another main process.
 */
const BY_ITSELF: readonly string[] = ['init', 'leadershipChange'];

/**
 * Polls. n8n turns a trigger on with a first poll: when that fails at n8n's start, it tries a few
 * times and then never polls again, while the workflow looks active. So that one failure is only
 * logged; the polls after it show an outage as failed executions. When a person turns the trigger
 * on, the failure stops that.
 */
export async function pollThroughOutage(
	node: IPollFunctions,
	poll: Poll,
): Promise<INodeExecutionData[][] | null> {
	const isFirst = !polledBefore.has(node);
	polledBefore.add(node);
	if (!isFirst || !BY_ITSELF.includes(node.getActivationMode())) return await poll(node);
	try {
		return await poll(node);
	} catch (error) {
		node.logger.error(
			`The first poll after the start failed: ${(error as Error).message}. The next one is tried as scheduled.`,
			{ workflow: node.getWorkflow().id, node: node.getNode().name },
		);
		return null;
	}
}
