import type { INode } from 'n8n-workflow';

import type { WorkflowJson } from '../../n8n/api';
import { changedTexts } from './codeTexts';
import { changedAt, changedEverywhere, type Change, type Json } from './jsonPath';
import { ANSWER_PLACES, TEXT_PLACES } from './places';

const CODE = 'code';
const STICKY_NOTE = 'stickyNote';

/** The last part of a node's type, without the package in front. */
export const kindOf = ({ type }: Pick<INode, 'type'>): string => type.split('.').at(-1) ?? '';

/**
 * A flow with every text that people read put into other words. Names of nodes and columns stay:
 * expressions lead there. The fields and choices of a form do not, and what reads them follows.
 */
export function translated(flow: WorkflowJson, change: Change): WorkflowJson {
	const answers = answersOf(flow, change);
	const nodes = flow.nodes.map((node): INode => {
		const own = TEXT_PLACES[kindOf(node)] ?? [];
		const inOtherWords = own.reduce<Json>(
			(parameters, place) => changedAt(parameters, place.split('.'), changeIn(node, change)),
			node.parameters as Json,
		);
		const withCode =
			kindOf(node) === CODE
				? changedAt(inOtherWords, ['jsCode'], (code) => changedTexts(code, partly(change)))
				: inOtherWords;
		const parameters = changedEverywhere(withCode, (text) => follow(text, answers));
		return { ...node, parameters: parameters as INode['parameters'] };
	});
	return { ...flow, name: change(flow.name), nodes };
}

/** Every text that people read in a flow, once. */
export function textsOf(flow: WorkflowJson): string[] {
	const found = new Set<string>();
	translated(flow, (text) => {
		found.add(text);
		return text;
	});
	return [...found];
}

/** A note is put into other words paragraph by paragraph, so that a change touches one of them. */
const changeIn = (node: INode, change: Change): Change =>
	kindOf(node) === STICKY_NOTE
		? (note) => note.split('\n\n').map(partly(change)).join('\n\n')
		: partly(change);

/** Numbers, single signs, addresses and what is only computed stay as they are. */
const partly =
	(change: Change): Change =>
	(text) =>
		isText(text) ? change(text) : text;

const ONLY_COMPUTED = /^=\s*\{\{(?:(?!\}\})[\s\S])*\}\}\s*$/;

const ADDRESS = /^\S+@\S+$|^https?:\S+$/;

const isText = (text: string): boolean =>
	/\p{L}/u.test(text) && !ONLY_COMPUTED.test(text) && !ADDRESS.test(text);

/** What the fields and choices of all forms of the flow are called, before and after. */
function answersOf({ nodes }: WorkflowJson, change: Change): Map<string, string> {
	const answers = new Map<string, string>();
	for (const node of nodes) {
		const places = ANSWER_PLACES.filter((place) => TEXT_PLACES[kindOf(node)]?.includes(place));
		for (const place of places) {
			changedAt(node.parameters as Json, place.split('.'), (text) => {
				if (isText(text)) answers.set(text, change(text));
				return text;
			});
		}
	}
	return answers;
}

/** What reads an answer: `['Label']`, the file of a field, and a choice that a node compares. */
function follow(text: string, answers: ReadonlyMap<string, string>): string {
	const whole = answers.get(text);
	if (whole !== undefined) return whole;
	for (const [before, after] of answers) {
		if (text === fileOf(before)) return fileOf(after);
	}
	return text.replace(/\['([^'\]]+)'\]/g, (found, label: string) => {
		const after = answers.get(label);
		return after === undefined ? found : `['${after}']`;
	});
}

/** n8n's name for the file of a field. */
const fileOf = (label: string): string => label.replace(/\W/g, '_');
