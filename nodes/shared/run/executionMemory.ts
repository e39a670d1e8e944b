import type { IDataObject, IExecuteFunctions } from 'n8n-workflow';

import type { ReadResult } from '../contract/result';
import type { RegisterRow } from '../register/row';
import { emptyJournal, type EarlierEntry, type SavedJournal } from '../payment/savedJournal';

/**
 * What a node remembers as long as its execution lasts. It lives in n8n's node context, which is
 * saved with the execution: it lasts through Retry On Fail, the turns of a loop and the editor's
 * Retry, but not through a crash. The names are those of saved executions.
 */
export interface ExecutionMemory {
	/** The payments that were sent. */
	journal: SavedJournal;
	/** The same, of an execution that version 0.1 began. */
	sent?: Record<string, EarlierEntry>;
	/** The references that were made for items without one, by run and item. */
	references: Record<string, string>;
	/** What came of calls that change something but move no money, by run and item. */
	changes: Record<string, ReadResult | undefined>;
	/** What the register would hold, where a user keeps none beyond this execution. */
	registerRows?: RegisterRow[];
	/** What the checks were told by the system, once it was asked. */
	facts?: IDataObject;
}

export function executionMemory(node: IExecuteFunctions): ExecutionMemory {
	const kept = node.getContext('node') as Partial<ExecutionMemory>;
	kept.journal ??= emptyJournal();
	kept.references ??= {};
	kept.changes ??= {};
	return kept as ExecutionMemory;
}

/** The rows of a register that lasts no longer. */
export const registerRowsOf = (node: IExecuteFunctions): RegisterRow[] =>
	(executionMemory(node).registerRows ??= []);

/** The turn of a loop: a later one is new work, a second try of the same one is not. */
export const runIndexOf = (node: IExecuteFunctions): number =>
	Number(node.evaluateExpression('{{ $runIndex }}', 0));
