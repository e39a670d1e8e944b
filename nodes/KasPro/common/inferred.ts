import type { INodeProperties } from 'n8n-workflow';

import type { Check, Field } from '../../shared/contract/field';
import { optional, text } from '../../shared/form/checks';
import { oneLine } from './checks';

/** The documents print no request bodies: the name is taken from the printed answers. */
const INFERRED = 'Inferred: the document prints no request.';
/** The document names the service, and prints nothing of it. */
const NOT_PRINTED =
	'Inferred: the document prints no field of this service, so this one is named as in others.';
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

/** A field of a service of which the document prints nothing. */
export const inferredOfService = (field: Field, changes: Partial<INodeProperties> = {}): Field =>
	inferred(field, changes, NOT_PRINTED);

/** A field that stood in Additional Fields in version 1 of its node. */
export const onceAdditional = (field: Field): Field => ({ ...field, stoodIn: 'additionalFields' });

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
