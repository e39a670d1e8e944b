import type { Field, Place } from '../contract/field';
import type { Operation } from '../contract/operation';

/** From this version of its node on, every field stands where its page has it. */
export const REARRANGED = 1.1;

/** What a form asks for, by where it stands. */
export type Form = Record<Place, readonly Field[]>;

type Page = Pick<Operation, Place>;

/** The form of an operation as this version of its node has it. */
export function formOf(page: Page, typeVersion: number): Form {
	const { fields, additionalFields = [] } = page;
	if (typeVersion >= REARRANGED || !isRearranged(page)) return { fields, additionalFields };
	const stoodIn = (place: Place, listed: readonly Field[]) =>
		listed.filter((field) => field.stoodIn === place);
	return {
		fields: [
			...fields.filter((field) => field.stoodIn !== 'additionalFields'),
			...stoodIn('fields', additionalFields),
		],
		// By name: a payment without a reference is known by its fields in the order of version 1.
		additionalFields: [
			...additionalFields.filter((field) => field.stoodIn !== 'fields'),
			...stoodIn('additionalFields', fields),
		].sort((a, b) => (a.property.name < b.property.name ? -1 : 1)),
	};
}

/** Has a field of it moved? */
export const isRearranged = ({ fields, additionalFields = [] }: Page): boolean =>
	[...fields, ...additionalFields].some((field) => field.stoodIn !== undefined);
