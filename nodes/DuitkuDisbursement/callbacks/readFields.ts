import type { IDataObject } from 'n8n-workflow';

import { toRupiah } from '../../shared/values/rupiah';

/** What a documented field of a callback is. An absent optional one is left out. */
type Kind = 'text' | 'optionalText' | 'id' | 'optionalId' | 'amount';

export type CallbackFields = Readonly<Record<string, Kind>>;

const isNumber = (value: unknown): value is number =>
	typeof value === 'number' && Number.isSafeInteger(value) && value >= 0;

/** Text, and whole numbers, which the documents write for ids in some places. */
const toText = (value: unknown): string | undefined => {
	if (isNumber(value)) return String(value);
	return typeof value === 'string' && value.trim() !== '' ? value : undefined;
};

const READERS: Record<Kind, (value: IDataObject[string]) => string | number | undefined> = {
	text: toText,
	optionalText: (value) => (typeof value === 'string' ? value : toText(value)),
	id: toText,
	optionalId: toText,
	amount: (value) => {
		const amountIdr = toRupiah(value);
		return isNumber(amountIdr) && amountIdr > 0 ? amountIdr : undefined;
	},
};

const isOptional = (kind: Kind) => kind.startsWith('optional');

/**
 * The fields by their documented names and types, and no other: whatever else a sender adds goes
 * nowhere. A list where text is documented would count as nothing in the signature.
 */
export function readFields(
	body: IDataObject,
	documented: CallbackFields,
): { fields: IDataObject } | { fault: string } {
	const fields: IDataObject = {};
	const missing: string[] = [];
	const wrong: string[] = [];
	for (const [name, kind] of Object.entries(documented)) {
		const given = body[name];
		const value = READERS[kind](given);
		if (value !== undefined) fields[name] = value;
		else if (given !== undefined && given !== null && !isBlankText(given)) wrong.push(name);
		else if (!isOptional(kind)) missing.push(name);
	}
	if (missing.length > 0) return { fault: `Missing: ${missing.join(', ')}` };
	return wrong.length > 0
		? { fault: `Not of the documented type: ${wrong.join(', ')}` }
		: { fields };
}

const isBlankText = (value: unknown) => typeof value === 'string' && value.trim() === '';
