import type { IDataObject } from 'n8n-workflow';

/** Is this a body that goes out as a JSON object: not a list, a form, a buffer or a stream? */
export const isPlainObject = (value: unknown): value is IDataObject =>
	Object.prototype.toString.call(value) === '[object Object]';
