import type { INodeProperties } from 'n8n-workflow';

import type { Check, Field } from '../../shared/contract/field';
import { optional, text } from '../../shared/form/checks';
import { oneLine } from './checks';

/** The documents print no request bodies: the name is taken from the printed answers. */
const INFERRED = 'Inferred: the document prints no request.';
const KNOWN_ELSEWHERE = 'Not in the document: other partners of KasPro send it.';

/**
 * A field whose name is a guess is never required: a partner's contract may name it otherwise, and
 * have it sent by Additional Body Fields.
 */
export const inferred = (
	field: Field,
	changes: Partial<INodeProperties> = {},
	why = INFERRED,
): Field => {
	const property = { ...field.property, required: false, ...changes };
	const description = `${property.description?.replace(/\.$/, '')}. ${why}`;
	return {
		...field,
		property: { ...property, description },
		check: optional(field.check),
		inferred: true,
	};
};

const textField = (
	displayName: string,
	name: string,
	description: string,
	placeholder: string,
	check: Check,
): Field => ({
	property: { displayName, name, type: 'string', default: '', placeholder, description },
	check,
});

/** Text that an answer prints. */
export const inferredText = (
	displayName: string,
	name: string,
	description: string,
	placeholder: string,
): Field => inferred(textField(displayName, name, description, placeholder, text()));

/** A field that other partners are known to send. */
export const knownElsewhere = (
	displayName: string,
	name: string,
	description: string,
	placeholder: string,
): Field =>
	inferred(textField(displayName, name, description, placeholder, oneLine), {}, KNOWN_ELSEWHERE);
