import type { IDataObject } from 'n8n-workflow';

import type { N8nApi } from './api';

interface Table {
	id: string;
	name: string;
}

/** The data tables of the owner's project. What is done here, a person does on their page. */
const folderOf = async (api: N8nApi): Promise<string> => {
	const project = await api.get<{ id: string }>('/projects/personal');
	return `/projects/${project.id}/data-tables`;
};

export async function tablesOf(api: N8nApi): Promise<Table[]> {
	const { data } = await api.get<{ data: Table[] }>(await folderOf(api));
	return data;
}

/** Gives the ID, which the address of the table's page shows. */
export async function makeTable(
	api: N8nApi,
	name: string,
	columns: Readonly<Record<string, string>>,
): Promise<string> {
	const named = Object.entries(columns).map(([column, type]) => ({ name: column, type }));
	const { id } = await api.post<Table>(await folderOf(api), { name, columns: named });
	return id;
}

/** Adds rows to a table, which is made when it is not there. */
export async function fillTable(
	api: N8nApi,
	name: string,
	rows: readonly IDataObject[],
): Promise<void> {
	const columns = Object.entries(rows[0] ?? {}).map(([key, value]): [string, string] => [
		key,
		typeof value,
	]);
	const there = (await tablesOf(api)).find((table) => table.name === name);
	const id = there?.id ?? (await makeTable(api, name, Object.fromEntries(columns)));
	await api.post(`${await folderOf(api)}/${id}/insert`, { data: rows, returnType: 'count' });
}
