import type { IDataObject, IExecuteFunctions } from 'n8n-workflow';

import { messageOf } from '../values/messageOf';
import { runDataTable, type DataTableVersion } from './subWorkflow';
import { createTable, LIST_TABLES } from './tableParameters';

export interface Table {
	id: string;
	typeVersion: DataTableVersion;
	/** Why it is only supposed that there is such a table. */
	unlisted?: string;
}

/**
 * The table with exactly this name, or else with this ID; a new one when there is none. n8n 1.x
 * lists and makes no tables: what was given is then the ID of one.
 */
export async function findTable(node: IExecuteFunctions, nameOrId: string): Promise<Table> {
	if (nameOrId === '') throw new Error('it has no name');
	const listed = await list(node).catch(messageOf);
	if (typeof listed === 'string') {
		const unlisted = `n8n lists no tables (${listed}), so that "${nameOrId}" was taken for an ID`;
		return { id: nameOrId, typeVersion: 1, unlisted };
	}
	const known = among(listed, nameOrId);
	if (known) return known;

	// Another run may make it at the same moment, and one of the two is then refused.
	const answer = await runDataTable(node, 1.1, [createTable(nameOrId)]).catch(messageOf);
	const [refused, own] = typeof answer === 'string' ? [answer, []] : ['', answer];
	const made = among(own, nameOrId) ?? among(await list(node), nameOrId);
	if (!made) throw new Error(`it could not be made: ${refused || 'n8n does not list it'}`);
	return made;
}

const list = async (node: IExecuteFunctions): Promise<IDataObject[]> =>
	await runDataTable(node, 1.1, [LIST_TABLES]);

function among(tables: readonly IDataObject[], nameOrId: string): Table | undefined {
	const table =
		tables.find(({ name }) => name === nameOrId) ?? tables.find(({ id }) => id === nameOrId);
	return typeof table?.id === 'string' ? { id: table.id, typeVersion: 1.1 } : undefined;
}
