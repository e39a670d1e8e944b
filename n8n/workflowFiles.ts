import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { WorkflowJson } from './api';
import { ROOT } from './paths';

export const WORKFLOWS_FOLDER = join(ROOT, 'workflows');

export async function readWorkflow(fileName: string): Promise<WorkflowJson> {
	return JSON.parse(await readFile(join(WORKFLOWS_FOLDER, fileName), 'utf8')) as WorkflowJson;
}

/** The names of the example workflows' files, in order. */
export async function workflowFileNames(): Promise<string[]> {
	return (await readdir(WORKFLOWS_FOLDER)).filter((name) => name.endsWith('.json')).sort();
}
