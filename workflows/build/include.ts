import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';

import { WORKFLOWS_FOLDER } from '../../n8n/workflowFiles';

const WORDS = ['words/words.ts'];
const REASONS = [...WORDS, 'reasons/reasons.ts'];

/** What can be put into a Code node, by the name of its region: files, each after what it needs. */
const REGIONS: Readonly<Record<string, readonly string[]>> = {
	'workflows/words': WORDS,
	'workflows/reasons': REASONS,
	'workflows/report': [
		...REASONS,
		'report/texts.ts',
		'report/rows.ts',
		'report/totals.ts',
		'report/sheet.ts',
		'report/csv.ts',
		'report/excel.ts',
		'report/styles.ts',
		'report/page.ts',
		'report/report.ts',
	],
	'workflows/upload': [
		...WORDS,
		'upload/texts.ts',
		'upload/text.ts',
		'upload/csv.ts',
		'upload/upload.ts',
	],
};

const REGION = /^\/\/ --- (workflows\/\w+): .*\n(?:[\s\S]*?\n)?\/\/ --- end of \1 ---$/gm;

/** The code with its regions of shared code as they stand in the files now. */
export function withShared(code: string): string {
	return code.replace(REGION, (_region, name: string) =>
		[
			`// --- ${name}: written by "npm run flows"; change it there ---`,
			sharedCode(name),
			`// --- end of ${name} ---`,
		].join('\n'),
	);
}

const shared = new Map<string, string>();

function sharedCode(name: string): string {
	const known = shared.get(name);
	if (known !== undefined) return known;
	const files = REGIONS[name];
	if (!files) throw new Error(`There is no shared code ${name}`);
	const sources = files.map((file) => readFileSync(join(WORKFLOWS_FOLDER, file), 'utf8'));
	const code = javaScriptOf(sources.map(withoutModule).join('\n'));
	shared.set(name, code);
	return code;
}

/** A Code node is one script: what its files import stands before. */
const withoutModule = (source: string): string =>
	source.replace(/^import [\s\S]*?;\n/gm, '').replace(/^export /gm, '');

const EMPTY_LINE = '//\u00a0';

/** Without types, and otherwise as it was written: users read and change it in n8n. */
function javaScriptOf(source: string): string {
	const marked = source.trim().replace(/^$/gm, EMPTY_LINE);
	const { outputText } = ts.transpileModule(marked, {
		compilerOptions: { target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.ESNext },
	});
	return outputText
		.replace(/^( {4})+/gm, (spaces) => '\t'.repeat(spaces.length / 4))
		.replace(new RegExp(`^\\s*${EMPTY_LINE}$`, 'gm'), '')
		.replace(/\n{3,}/g, '\n\n')
		.trim();
}
