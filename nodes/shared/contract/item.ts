import type { IDataObject } from 'n8n-workflow';

import type { Fields } from './field';

/** One input item, read and checked. With faults it must not be sent. */
export interface Item {
	index: number;
	fields: Fields;
	options: IDataObject;
	/** One sentence per fault, each naming its field. */
	faults: string[];
	/** Its reference is the node's own: no other execution has it. */
	isReferenceMade?: true;
	/** What the faults are, where it is not just invalid input. */
	faultCode?: 'REFERENCE_CONFLICT' | 'NOT_APPROVED';
}

/** An option that holds for the whole run: that of the first item which gives one. */
export const runOption = (items: readonly Item[], name: string): unknown =>
	items.find(({ options }) => options[name])?.options[name];
