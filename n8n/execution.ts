import { createRequire } from 'node:module';
import type {
	ExecutionStatus,
	IDataObject,
	INodeExecutionData,
	IRunExecutionData,
	WorkflowExecuteMode,
} from 'n8n-workflow';
import { N8N } from './paths';

export interface ExecutionSummary {
	id: string;
	workflowId: string;
	mode: WorkflowExecuteMode;
	status: ExecutionStatus;
	/** The execution that this one repeats. */
	retryOf: string | null;
	startedAt: string;
	stoppedAt: string | null;
}

export interface Execution extends ExecutionSummary {
	data: IRunExecutionData;
	/**
	 * All that n8n has written down about this execution, as text: what a leaked secret would be in.
	 */
	stored: string;
}

/** As n8n answers: `data` is "flatted", every value in one list and pointing at its parts. */
export interface StoredExecution extends ExecutionSummary {
	data: string;
}

/** n8n 2 shows nothing of an execution whose data is being written; n8n 1 shows it without. */
export const isBeingWritten = ({ status, data }: StoredExecution): boolean =>
	status === 'success' && data === '[]';

export function readExecution(stored: StoredExecution): Execution {
	const { parse } = createRequire(N8N.program)('flatted') as { parse: (text: string) => unknown };
	return {
		...stored,
		data: parse(stored.data) as IRunExecutionData,
		stored: JSON.stringify(stored),
	};
}

export interface OutputOptions {
	/** 0, the first, unless told. On a payment: 0 Success, 1 Pending, 2 Failed. */
	output?: number;
	/** 0, the first, unless told: a node in a loop runs several times. */
	run?: number;
}

/** What a node gave on one of its outputs. Empty also when the node has not run. */
export function itemsOf(
	execution: Execution,
	nodeName: string,
	{ output = 0, run = 0 }: OutputOptions = {},
): INodeExecutionData[] {
	return execution.data.resultData.runData[nodeName]?.[run]?.data?.['main']?.[output] ?? [];
}

export function jsonOf(
	execution: Execution,
	nodeName: string,
	options?: OutputOptions,
): IDataObject[] {
	return itemsOf(execution, nodeName, options).map((item) => item.json);
}

/** The error that ended the execution, if one did. */
export function errorOf(execution: Execution): string | undefined {
	return execution.data.resultData.error?.message;
}
