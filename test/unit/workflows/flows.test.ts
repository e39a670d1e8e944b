import { readFileSync } from 'node:fs';
import type { INode } from 'n8n-workflow';

import type { WorkflowJson } from '../../../n8n/api';
import {
	built,
	flowNames,
	missingTexts,
	readFlow,
	textFileNames,
	unusedTexts,
} from '../../../workflows/build/flows';
import { strayTextsOf } from '../../../workflows/build/stray';
import { textsOf, translated } from '../../../workflows/build/translate';

describe.each(flowNames())('%s', (name) => {
	test('is as "npm run flows" writes it, in both languages', () => {
		const stale = built(name).filter(({ path, content }) => readFileSync(path, 'utf8') !== content);
		expect(stale.map(({ path }) => path)).toEqual([]);
	});

	test('says in Indonesian all that it says in English', () => {
		expect(missingTexts(name)).toEqual([]);
	});

	test('says nothing where no translation reaches it', () => {
		expect(strayTextsOf(readFlow(name))).toEqual([]);
	});
});

test.each(textFileNames())('%s has no text that no flow says', (table) => {
	expect(unusedTexts(table)).toEqual([]);
});

const node = (type: string, parameters: INode['parameters']): INode => ({
	id: type,
	name: type,
	type: `n8n-nodes-base.${type}`,
	typeVersion: 1,
	position: [0, 0],
	parameters,
});

const flowOf = (...nodes: INode[]): WorkflowJson => ({ name: 'Flow', nodes, connections: {} });

const loud = (text: string): string => text.toUpperCase();

const parametersOf = (flow: WorkflowJson) =>
	translated(flow, loud).nodes.map(({ parameters }) => parameters);

describe('a flow in other words', () => {
	test('reads its forms by their new labels, files and choices', () => {
		const form = node('formTrigger', {
			formFields: {
				values: [
					{ fieldLabel: 'Pay File', fieldType: 'file' },
					{ fieldLabel: 'Decision', fieldOptions: { values: [{ option: 'Approve' }] } },
				],
			},
		});
		const flow = flowOf(
			form,
			node('extractFromFile', { binaryPropertyName: 'Pay_File' }),
			node('if', { leftValue: "={{ $json['Decision'] }}", rightValue: 'Approve' }),
			node('code', { jsCode: "return $('Decision').first().json['Decision'];" }),
		);

		const [, file, decision, code] = parametersOf(flow);

		expect(file).toEqual({ binaryPropertyName: 'PAY_FILE' });
		expect(decision).toEqual({ leftValue: "={{ $json['DECISION'] }}", rightValue: 'APPROVE' });
		expect(code).toEqual({ jsCode: "return $('Decision').first().json['DECISION'];" });
	});

	test('has other texts in its code, and the same code around them', () => {
		const jsCode = "const TEXTS = { paid: 'is \"paid\"', one: { a: `it's` } };\nreturn 'paid';";

		expect(parametersOf(flowOf(node('code', { jsCode })))).toEqual([
			{ jsCode: `const TEXTS = { paid: 'IS "PAID"', one: { a: "IT'S" } };\nreturn 'paid';` },
		]);
	});

	test('has its notes paragraph by paragraph, and leaves alone what is only computed', () => {
		const note = node('stickyNote', { content: '## A\n\nFirst\nline' });
		const page = node('form', { formTitle: '={{ $json.a }}', completionTitle: '=A {{ $json.a }}' });

		expect(textsOf(flowOf(note, page))).toEqual([
			'## A',
			'First\nline',
			'=A {{ $json.a }}',
			'Flow',
		]);
	});
});

test('a sentence in code or in an expression is found', () => {
	const flow = flowOf(
		node('code', {
			jsCode: "const a = $('My Form').b['My Field'];\nreturn `<p>Not ${a} now</p>`;",
		}),
		node('set', { value: "={{ $json.a ? 'Not sent' : '' }}" }),
		node('code', { jsCode: "const TEXTS = { a: 'It is said' };\nreturn { b: 'All of it' };" }),
	);

	expect(strayTextsOf(flow)).toEqual(['set: Not sent', 'code: All of it']);
});
