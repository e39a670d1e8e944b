import type { IDataObject } from 'n8n-workflow';

import { DuitkuDisbursementTrigger } from '../../nodes/DuitkuDisbursement/DuitkuDisbursementTrigger.node';
import { cashOutCallback, clearingCallback } from './duitkuCallbacks';
import { useDuitku } from './useDuitku';
import { useSandbox } from './useSandbox';
import { listen, type ListeningTrigger, type TriggerOptions } from './listeningTrigger';

/** The trigger of Duitku: each test starts its own, which is closed behind it. */
export function useDuitkuTrigger(sandbox = useSandbox({ callbackDelayMs: 0, callbackRetryMs: 1 })) {
	const duitku = useDuitku(sandbox);
	const { merchant } = sandbox.duitku;
	const started: ListeningTrigger[] = [];
	let workflows = 0;
	afterEach(async () => {
		await Promise.all(started.splice(0).map(async (trigger) => await trigger.close()));
	});
	return {
		...duitku,
		/**
		 * Starts it for all events and outcomes, in a workflow that has been told of none, unless told.
		 */
		start: async (parameters: IDataObject = {}, more: Partial<TriggerOptions> = {}) => {
			workflows += 1;
			const trigger = await listen({
				node: new DuitkuDisbursementTrigger(),
				parameters: {
					events: ['clearing', 'cashOut'],
					outcomes: ['success', 'pending', 'failed'],
					...parameters,
				},
				credentials: duitku.credential(),
				workflowId: `workflow-${workflows}`,
				...more,
			});
			started.push(trigger);
			return trigger;
		},
		clearingCallback: (changes?: IDataObject) => clearingCallback(merchant, changes),
		cashOutCallback: (changes?: IDataObject) => cashOutCallback(merchant, changes),
	};
}
