import type { IDataObject } from 'n8n-workflow';

export interface Column {
	name: string;
	type: 'string' | 'number';
}

export interface Table {
	id: string;
	name: string;
	columns: Column[];
	rows: IDataObject[];
	updatedAt: Date;
}

export interface Condition {
	keyName: string;
	condition: 'eq' | 'gte';
	value: unknown;
}

const SYSTEM_COLUMNS = ['id', 'createdAt', 'updatedAt'];

/** The tables of one project, as the database behind n8n keeps them. Rows come out as copies. */
export class DataTableStore {
	private readonly tables: Table[] = [];

	private lastRow = 0;

	list(): Table[] {
		return this.tables.map((table) => structuredClone(table));
	}

	/** As n8n looks a name up: the table changed last whose name contains it, in any case. */
	like(name: string): Table | undefined {
		const pattern = new RegExp(name.replaceAll(/./gsu, patternOf), 'isu');
		const byChange = [...this.tables].sort((a, b) => Number(b.updatedAt) - Number(a.updatedAt));
		return byChange.find((table) => pattern.test(table.name));
	}

	create(name: string, columns: readonly Column[]): Table {
		if (this.tables.some((table) => table.name === name)) {
			throw new Error(`Data table with name '${name}' already exists in this project`);
		}
		const id = `table${String(this.tables.length + 1).padStart(11, '0')}`;
		const table = { id, name, columns: [...columns], rows: [], updatedAt: new Date() };
		this.tables.push(table);
		return table;
	}

	byId(id: unknown): Table {
		const table = this.tables.find((known) => known.id === id);
		if (!table) {
			throw new Error(`Data table with ID '${String(id)}' could not be found in this project`);
		}
		return table;
	}

	/** All of them or, when one does not fit, none. */
	insert(table: Table, rows: readonly IDataObject[]): IDataObject[] {
		const whole = rows.map((row) => fitted(table, row));
		const now = new Date();
		const stored = whole.map((row) => ({
			id: (this.lastRow += 1),
			createdAt: now,
			updatedAt: now,
			...row,
		}));
		table.rows.push(...stored);
		table.updatedAt = now;
		return structuredClone(stored);
	}

	matching(table: Table, conditions: readonly Condition[], all: boolean): IDataObject[] {
		const known = [...SYSTEM_COLUMNS, ...table.columns.map(({ name }) => name)];
		const unknown = conditions.filter(({ keyName }) => !known.includes(keyName));
		if (unknown.length > 0) {
			const names = unknown.map(({ keyName }) => keyName).join(', ');
			throw new Error(
				`Filter validation failed: Column(s) "${names}" do not exist in the selected table.`,
			);
		}
		const holds = (row: IDataObject) => (condition: Condition) =>
			condition.condition === 'eq'
				? row[condition.keyName] === condition.value
				: Number(row[condition.keyName]) >= Number(condition.value);
		return structuredClone(
			table.rows.filter((row) =>
				all || conditions.length === 0 ? conditions.every(holds(row)) : conditions.some(holds(row)),
			),
		);
	}
}

const WILDCARDS: Record<string, string> = { '%': '.*', _: '.' };

const patternOf = (letter: string): string =>
	WILDCARDS[letter] ?? `\\u{${(letter.codePointAt(0) ?? 0).toString(16)}}`;

/** A row with a value for each column; n8n's own columns are left out, as it does itself. */
function fitted(table: Table, row: IDataObject): IDataObject {
	const given = Object.entries(row).filter(([name]) => !SYSTEM_COLUMNS.includes(name));
	for (const [name, value] of given) {
		const column = table.columns.find((known) => known.name === name);
		if (!column) throw invalid(`unknown column name '${name}'`);
		if (value !== null && typeof value !== column.type) {
			throw invalid(`value '${JSON.stringify(value)}' does not match column type '${column.type}'`);
		}
	}
	const blank = table.columns.map(({ name }) => [name, null]);
	return Object.fromEntries([...blank, ...given]) as IDataObject;
}

export const invalid = (message: string): Error =>
	new Error(`Validation error with data table request: ${message}`);
