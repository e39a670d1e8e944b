import type { IExecuteFunctions, IWorkflowExecutionCustomData } from 'n8n-workflow';

import type { Sums } from './sums';

/**
 * Adds what came of a run to the execution's custom data, by which n8n's list of executions can be
 * filtered: `paid`, `pending` and `failed` payments, and the `amount` that was paid, in whole
 * rupiah. Several nodes of one execution add up. Never throws: it is a service, not a result.
 */
export function noteInExecution(node: IExecuteFunctions, sums: Sums) {
	try {
		const { $execution } = node.getWorkflowDataProxy(0) as {
			$execution?: { customData?: IWorkflowExecutionCustomData };
		};
		const data = $execution?.customData;
		if (!data) return;
		const add = (key: string, more: number) => {
			data.set(key, String((Number(data.get(key)) || 0) + more));
		};
		add('paid', sums.paidNow.count);
		add('pending', sums.pending.count);
		add('failed', sums.failed.count);
		add('amount', sums.paidNow.amountIdr);
	} catch {
		// An execution without custom data is complete all the same.
	}
}
