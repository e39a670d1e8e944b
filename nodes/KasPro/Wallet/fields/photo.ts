import type { IExecuteFunctions } from 'n8n-workflow';

import type { Checked, Field } from '../../../shared/contract/field';
import { isBlank } from '../../../shared/form/checks';

/** Large enough for a phone's photo, small enough for a request. */
const MAX_BYTES = 5 * 1024 * 1024;

/** How a file of each kind begins. */
const BEGINNINGS = {
	JPEG: Buffer.from([0xff, 0xd8, 0xff]),
	PNG: Buffer.from([0x89, 0x50, 0x4e, 0x47]),
};

/** A photo: the name of a binary field of the item, or the photo itself as base64 text. */
export const photo = (displayName: string, name: string, description: string): Field => ({
	property: {
		displayName,
		name,
		type: 'string',
		default: '',
		placeholder: 'e.g. data',
		description: `${description}: the name of an input binary field, or base64 text. A JPEG or PNG file of up to 5 MB.`,
	},
	load,
	check,
});

/** The base64 text of the item's binary field, when the value names one. */
async function load(node: IExecuteFunctions, itemIndex: number, value: unknown): Promise<unknown> {
	const binary = node.getInputData()[itemIndex]?.binary ?? {};
	if (typeof value !== 'string' || !Object.hasOwn(binary, value)) return value;
	const file = await node.helpers.getBinaryDataBuffer(itemIndex, value);
	return file.toString('base64');
}

function check(value: unknown): Checked {
	if (isBlank(value)) return { fault: 'is required' };
	const given = String(value)
		.replace(/^data:[^,]*,/, '')
		.replace(/\s/g, '');
	const file = Buffer.from(given, 'base64');
	const isImage = Object.values(BEGINNINGS).some((beginning) =>
		file.subarray(0, beginning.length).equals(beginning),
	);
	if (!isImage) return { fault: 'names no binary field of this item, and is no JPEG or PNG file' };
	return file.length > MAX_BYTES
		? { fault: `is a file of ${file.length} bytes, the limit is ${MAX_BYTES}` }
		: { value: given };
}
