import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';

import type { WorkflowJson } from '../../n8n/api';
import { WORKFLOWS_FOLDER } from '../../n8n/workflowFiles';
import { withShared } from './include';
import { changedAt, type Json } from './jsonPath';
import { textsOf, translated } from './translate';

const LANGUAGE = 'id';
const TEXTS_FOLDER = join(WORKFLOWS_FOLDER, 'texts');
/** What several flows say. */
const COMMON = 'common.json';

/** English text to Bahasa Indonesia. */
export type Texts = Readonly<Record<string, string>>;

/** A file that `npm run flows` writes. */
export interface Built {
	path: string;
	content: string;
}

export const flowNames = (): string[] =>
	readdirSync(WORKFLOWS_FOLDER)
		.filter((name) => name.endsWith('.json'))
		.sort();

const readJson = (path: string): unknown => JSON.parse(readFileSync(path, 'utf8')) as unknown;

export const readFlow = (name: string): WorkflowJson =>
	readJson(join(WORKFLOWS_FOLDER, name)) as WorkflowJson;

export const textFileNames = (): string[] =>
	readdirSync(TEXTS_FOLDER).filter((name) => name.endsWith('.json'));

export const readTexts = (name: string): Texts =>
	textFileNames().includes(name) ? (readJson(join(TEXTS_FOLDER, name)) as Texts) : {};

/** What the flow says in Indonesian: its own table, then that of all. */
export const textsFor = (name: string): Texts => ({ ...readTexts(COMMON), ...readTexts(name) });

/** The English flow with the shared code as it is now. */
function inEnglish(name: string): WorkflowJson {
	const flow = readFlow(name);
	const nodes = flow.nodes.map((node) => ({
		...node,
		parameters: changedAt(node.parameters as Json, ['jsCode'], withShared),
	}));
	return { ...flow, nodes: nodes as WorkflowJson['nodes'] };
}

/** Texts of a flow that its table does not have. */
export function missingTexts(name: string): string[] {
	const texts = textsFor(name);
	return textsOf(inEnglish(name)).filter((text) => texts[text] === undefined);
}

/** Texts of a table that no flow says any more. */
export function unusedTexts(table: string): string[] {
	const flows =
		table === COMMON ? flowNames() : [table].filter((name) => flowNames().includes(name));
	const said = new Set(flows.flatMap((name) => textsOf(inEnglish(name))));
	return Object.keys(readTexts(table)).filter((text) => !said.has(text));
}

/** The flow with the shared code in it, and the same flow in Indonesian. */
export function built(name: string): Built[] {
	const english = inEnglish(name);
	const texts = textsFor(name);
	const indonesian = translated(english, (text) => texts[text] ?? text);
	return [
		{ path: join(WORKFLOWS_FOLDER, name), content: written(english) },
		{
			path: join(WORKFLOWS_FOLDER, LANGUAGE, name),
			content: written(withOwnAddresses(indonesian)),
		},
	];
}

/** As n8n writes a file, with tabs. */
const written = (flow: WorkflowJson): string => `${JSON.stringify(flow, null, '\t')}\n`;

/** Both languages can be published in one n8n: `/form/payroll` and `/form/payroll-id`. */
function withOwnAddresses(flow: WorkflowJson): WorkflowJson {
	const nodes = flow.nodes.map((node) => ({
		...node,
		...(node.webhookId !== undefined && { webhookId: otherId(node.webhookId) }),
		parameters: [['options', 'path'], ['path']].reduce<Json>(
			(parameters, place) => changedAt(parameters, place, (path) => `${path}-${LANGUAGE}`),
			node.parameters as Json,
		),
	}));
	return { ...flow, nodes: nodes as WorkflowJson['nodes'] };
}

/** Another UUID, and the same one each time. */
function otherId(id: string): string {
	const hex = createHash('sha256').update(`${LANGUAGE} ${id}`).digest('hex');
	return [
		hex.slice(0, 8),
		hex.slice(8, 12),
		`5${hex.slice(13, 16)}`,
		`8${hex.slice(17, 20)}`,
		hex.slice(20, 32),
	].join('-');
}

/** A table has the name of its flow. */
export const tableOf = (flow: string): string => join(TEXTS_FOLDER, basename(flow));
