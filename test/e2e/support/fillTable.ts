import type { IDataObject } from 'n8n-workflow';

import { errorOf } from '../../../n8n/execution';
import type { RealN8n } from './useRealN8n';
import { items, node, onClick } from './workflows';

/** Puts rows into a data table of n8n, which is made when it is not there. */
export async function fillTable(
	real: RealN8n,
	name: string,
	rows: readonly IDataObject[],
): Promise<void> {
	const column = Object.entries(rows[0] ?? {}).map(([key, value]) => ({
		name: key,
		type: typeof value,
	}));
	const create = node(
		'Create',
		'n8n-nodes-base.dataTable',
		{
			resource: 'table',
			operation: 'create',
			tableName: name,
			columns: { column },
			options: { createIfNotExists: true },
		},
		{ typeVersion: 1.1 },
	);
	const insert = node(
		'Insert',
		'n8n-nodes-base.dataTable',
		{
			resource: 'row',
			operation: 'insert',
			dataTableId: { __rl: true, mode: 'name', value: name },
			columns: { mappingMode: 'autoMapInputData', value: null },
			options: {},
		},
		{ typeVersion: 1.1 },
	);
	const execution = await real.run(onClick(`Fill ${name}`, create, items(rows), insert));
	expect(errorOf(execution)).toBeUndefined();
}
