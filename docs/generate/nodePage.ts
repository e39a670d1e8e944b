import type { INodeTypeDescription } from 'n8n-workflow';

import type { Operation } from '../../nodes/shared/contract/operation';
import type { System } from '../../nodes/shared/contract/system';
import { formsOf, insideOf, type OperationForm } from './form';
import { anchorOf, page, sentence, table } from './markdown';
import { noticesIn, parameterTable } from './parameters';
import { optionTable } from './runOptions';

export const WRITTEN =
	'<!-- Written by `npm run docs` from the code and docs/generate: change those, not this page. -->';

export interface ActionNode {
	description: INodeTypeDescription;
	system: System;
	/** What an item holds that leaves an operation, by `resource.operation`. */
	outputs: Readonly<Record<string, string>>;
	/** What people must know besides, in Markdown. */
	notes: string;
	/** The credential, as a link to its section. */
	credential: string;
}

interface Entry {
	form: OperationForm;
	operation: Operation;
	movesMoney: boolean;
}

/** The page of a node: what it is, its operations, and the form and the output of each. */
export function nodePage({ description, system, outputs, notes, credential }: ActionNode): string {
	const entries = formsOf(description).map((form) => entryOf(system, form));
	const shared = saidOften(entries);
	return page(
		WRITTEN,
		`# ${description.displayName}`,
		sentence(description.description),
		versionOf(description),
		`Credential: ${credential}. What **Success**, **Pending** and **Failed** mean, and what to do then: [money safety](../money-safety.md); by code: [response codes](../response-codes.md).`,
		'## Operations',
		overview(entries),
		...shared,
		notes,
		...entries.map((entry) => section(entry, outputs[entry.form.key] ?? '', shared)),
		'## Options',
		'Of a run of the node, in the collection **Options** (`options`).',
		optionTable(entries),
	);
}

const versionOf = ({ version }: INodeTypeDescription): string =>
	Array.isArray(version)
		? `This is the form of version ${Math.max(...version)}. A node in a saved workflow keeps the form of its own version; the parameters are the same.`
		: '';

const OFTEN = 3;

/** What several operations say in the same words stands once, above them all. */
function saidOften(entries: readonly Entry[]): string[] {
	const said = entries.flatMap(({ form, operation }) => [
		...noticesIn(form.fields),
		unclearOf(operation),
	]);
	return [...new Set(said)].filter(
		(text) => text !== '' && said.filter((other) => other === text).length >= OFTEN,
	);
}

function entryOf({ resources, name }: System, form: OperationForm): Entry {
	const operation = resources
		.find(({ value }) => value === form.resource.value)
		?.operations.find(({ value }) => value === form.operation.value);
	if (!operation) throw new Error(`${name} has a form without an operation: ${form.key}`);
	return { form, operation, movesMoney: operation.movesMoney };
}

const overview = (entries: readonly Entry[]): string =>
	table(
		['Resource', 'Operation', 'Moves money', 'What it does'],
		entries.map(({ form, movesMoney }, index) => [
			entries[index - 1]?.form.resource.value === form.resource.value ? '' : form.resource.name,
			`[${form.operation.name}](#${anchorOf(form.title)})`,
			movesMoney ? '**yes**' : 'no',
			form.operation.description ?? '',
		]),
	);

function section({ form, operation }: Entry, output: string, shared: readonly string[]): string {
	const { fields, options, title } = form;
	const own = fields.filter(({ name }) => name !== ADDITIONAL);
	const unclear = unclearOf(operation);
	const additional = fields.filter(({ name }) => name === ADDITIONAL).flatMap(insideOf);
	return [
		`## ${title}`,
		`${sentence(form.operation.description ?? '')} ${changeOf(operation)}`.trim(),
		...noticesIn(own).filter((notice) => !shared.includes(notice)),
		parameterTable(own) || 'No fields.',
		additional.length > 0 ? `Additional Fields (\`${ADDITIONAL}\`), all optional:` : '',
		parameterTable(additional),
		outputOf(operation, output),
		shared.includes(unclear) ? '' : unclear,
		`Options: ${options.map(({ displayName }) => displayName).join(', ')} ([what they do](#options)).`,
	]
		.filter((part) => part !== '')
		.join('\n\n');
}

const ADDITIONAL = 'additionalFields';

/** What an operation changes, besides what it reads. */
function changeOf(operation: Operation): string {
	if (operation.movesMoney) {
		const known = 'A reference is paid once, in all executions that share a register.';
		return operation.remembered ? `**Moves money.** ${known}` : '**Moves money.**';
	}
	const changes = 'changesState' in operation && operation.changesState === true;
	return changes ? 'It changes something, so it is called once per item and run.' : '';
}

/** What becomes of an unclear answer. */
function unclearOf(operation: Operation): string {
	if (!operation.movesMoney) return '';
	const { lookUp, reconcile } = operation;
	if (lookUp) return '**An unclear answer** is looked up by the status call before it is Pending.';
	return `**When it is Pending**, no status call can tell. ${reconcile ?? ''}`.trim();
}

const RESULT =
	'`outcome`, `reference`, `code`, `message` and `advice` ([what they say](../money-safety.md#what-an-item-says))';

function outputOf({ movesMoney }: Operation, output: string): string {
	if (!movesMoney) return `**Output**: ${output}`;
	return `**Outputs**: Success, Pending, Failed. Each item has ${RESULT}, and ${output}`;
}
