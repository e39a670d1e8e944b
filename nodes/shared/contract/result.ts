import type { IDataObject } from 'n8n-workflow';

/** What a system says to a read: the items of the output, or a refusal. */
export type ReadResult = { items: IDataObject[] } | { refusal: Refusal };

export interface Refusal {
	code: string;
	message: string;
	/** What to do now, and whether trying again is safe. */
	advice: string;
}
