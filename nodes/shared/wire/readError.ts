import { NodeApiError, type INode } from 'n8n-workflow';

import type { Refusal } from '../contract/result';

/**
 * Parameters may hold a PIN, and an error is stored and handed to error workflows with its node.
 */
export const withoutParameters = (node: INode): INode => ({ ...node, parameters: {} });

/** A read that the system refused, or that got no usable answer. */
export function readError(
	node: INode,
	system: string,
	{ code, message, advice }: Refusal,
	itemIndex?: number,
): NodeApiError {
	const place = itemIndex === undefined ? '' : ` [item ${itemIndex}]`;
	const sentence = `${system} (${code}): ${message}${place}`;
	return new NodeApiError(
		withoutParameters(node),
		{ message: sentence },
		// The code must not look like an HTTP status: n8n would put a stock text in place of ours.
		{ message: sentence, description: advice, httpCode: `CODE_${code}`, itemIndex },
	);
}
