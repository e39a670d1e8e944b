import type { IDataObject, IExecuteFunctions, INodeProperties } from 'n8n-workflow';

/** Checked values of one item, by documented field name. A blank optional field is absent. */
export type Fields = IDataObject;

/** A value fit to be sent, or one sentence that says what is wrong with it. */
export type Checked = { value: IDataObject[string] } | { fault: string };

/**
 * Turns what a user typed, or an expression gave, into the documented type. Some of it depends on
 * the checked options of the run, such as how amounts are written.
 */
export type Check = (value: unknown, options?: IDataObject) => Checked;

/** Where in a form a field stands: by itself, or in the collection of the optional ones. */
export type Place = 'fields' | 'additionalFields';

/** One documented request field: how n8n draws it, and what a good value is. */
export interface Field {
	property: INodeProperties;
	check: Check;
	/** It is drawn as dots, and stands in no message and no fingerprint. */
	secret?: true;
	/**
	 * Its value is an object that is merged into the request. What it says of another field of the
	 * operation is checked by that field's rule.
	 */
	overrides?: true;
	/** The document does not print it: its name and its meaning are a guess. The form says so. */
	inferred?: true;
	/** Where version 1 of its node has it, from where it has moved. */
	stoodIn?: Place;
	/** Fetches what the parameter only names, such as a binary file, before it is checked. */
	load?: (node: IExecuteFunctions, itemIndex: number, value: unknown) => Promise<unknown>;
}
