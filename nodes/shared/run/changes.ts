import type { IExecuteFunctions } from 'n8n-workflow';

import { isNotRunCode } from '../contract/notRunError';
import type { ReadResult } from '../contract/result';
import type { Reply } from '../contract/reply';
import { executionMemory, runIndexOf } from './executionMemory';

/** What this execution has changed by calls that move no money, such as registering a customer. */
export interface Changes {
	/** What came of the item's call in an earlier pass of this run; nothing when it may be made. */
	find: (item: number) => ReadResult | undefined;
	/** To be called before the request goes out. */
	begin: (item: number) => void;
	end: (item: number, reply: Reply, result: ReadResult) => void;
}

const ALREADY_SENT = 'ALREADY_SENT';

const UNKNOWN: ReadResult = {
	refusal: {
		code: ALREADY_SENT,
		message: 'This execution has already made this call once, and does not know what came of it',
		advice: 'What was asked for may have been done. Look before you run it in a new execution.',
	},
};

/**
 * The changes of this execution: Retry On Fail must not register anybody twice, or use up the tries
 * of a one-time password.
 */
export function openChanges(node: IExecuteFunctions): Changes {
	const runIndex = runIndexOf(node);
	const { changes: made } = executionMemory(node);
	// A person who presses Retry may have corrected what was refused.
	const isByHand = node.getMode() === 'retry';
	const keyOf = (item: number) => `${runIndex}:${item}`;
	return {
		find: (item) => {
			const before = made[keyOf(item)];
			const isRefused = before && 'refusal' in before && before.refusal.code !== ALREADY_SENT;
			return isByHand && isRefused ? undefined : before;
		},
		begin: (item) => {
			made[keyOf(item)] = UNKNOWN;
		},
		end: (item, reply, result) => {
			const hasNotRun = reply.kind === 'none' && isNotRunCode(reply.code);
			if (hasNotRun) made[keyOf(item)] = undefined;
			else if (reply.kind === 'answer') made[keyOf(item)] = result;
		},
	};
}
