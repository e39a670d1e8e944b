import type { INode } from 'n8n-workflow';

import type { WorkflowJson } from '../../n8n/api';
import { hasWords, strayTexts } from './codeTexts';
import { changedAt, changedEverywhere, type Json } from './jsonPath';
import { CODE_PLACES, TEXT_PLACES } from './places';
import { kindOf } from './translate';

/** Sentences of a flow that no translation reaches, each with the node that says it. */
export function strayTextsOf({ nodes }: WorkflowJson): string[] {
	// Code names other nodes by their names, which stay as they are.
	const names = new Set(nodes.map(({ name }) => name));
	return nodes.flatMap((node) =>
		strayIn(node)
			.filter((text) => !names.has(text))
			.map((text) => `${node.name}: ${text}`),
	);
}

function strayIn(node: INode): string[] {
	const found: string[] = [];
	const known = [...(TEXT_PLACES[kindOf(node)] ?? []), ...CODE_PLACES];
	const without = known.reduce<Json>(
		(parameters, place) =>
			changedAt(parameters, place.split('.'), (text) => {
				found.push(...(place === 'jsCode' ? strayTexts(text) : inExpressions(text)));
				return '';
			}),
		node.parameters as Json,
	);
	changedEverywhere(without, (text) => {
		found.push(...(text.startsWith('=') ? inExpressions(text) : [text].filter(hasWords)));
		return text;
	});
	return found;
}

/** A sentence in an expression cannot be put into other words by itself. */
const inExpressions = (text: string): string[] =>
	text.startsWith('=')
		? [...text.matchAll(/\{\{([\s\S]*?)\}\}/g)].flatMap(([, code = '']) => strayTexts(`(${code})`))
		: [];
