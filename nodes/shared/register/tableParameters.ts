import type { INodeParameters } from 'n8n-workflow';

import { COLUMNS } from './row';

// What n8n's Data Table node is told for each step. Ids and names that n8n gave are letters and
// digits; what people or items gave goes through `literal`.

/** All tables of the project. n8n's own look-up by name takes the first that contains the name. */
export const LIST_TABLES: INodeParameters = {
	resource: 'table',
	operation: 'list',
	returnAll: true,
};

export const createTable = (name: string): INodeParameters => ({
	resource: 'table',
	operation: 'create',
	tableName: literal(name),
	columns: { column: Object.entries(COLUMNS).map(([column, type]) => ({ name: column, type })) },
	options: { createIfNotExists: true },
});

/** The items become rows. Counted only: n8n would read every row back, one by one. */
export const insertInto = (tableId: string): INodeParameters => ({
	resource: 'row',
	operation: 'insert',
	dataTableId: byId(tableId),
	columns: { mappingMode: 'autoMapInputData', value: null },
	options: { optimizeBulk: true },
});

export const getByKeys = (tableId: string, keys: readonly string[]): INodeParameters => ({
	resource: 'row',
	operation: 'get',
	dataTableId: byId(tableId),
	matchType: 'anyCondition',
	filters: {
		conditions: keys.map((key) => ({ keyName: 'key', condition: 'eq', keyValue: literal(key) })),
	},
	returnAll: true,
});

export const getPaidSince = (tableId: string, atMs: number, limit: number): INodeParameters => ({
	resource: 'row',
	operation: 'get',
	dataTableId: byId(tableId),
	matchType: 'allConditions',
	filters: {
		conditions: [
			{ keyName: 'event', condition: 'eq', keyValue: 'paid' },
			{ keyName: 'atMs', condition: 'gte', keyValue: atMs },
		],
	},
	returnAll: false,
	limit,
});

const byId = (tableId: string): INodeParameters => ({
	__rl: true,
	mode: 'id',
	value: literal(tableId),
});

/** A text that n8n takes as it is: one that begins with "=" would be an expression. */
const literal = (text: string): string =>
	text.startsWith('=') ? `={{ "${text.split('').map(escaped).join('')}" }}` : text;

const escaped = (unit: string): string => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`;
