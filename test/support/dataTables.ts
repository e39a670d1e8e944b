import { setImmediate as giveWay } from 'node:timers/promises';
import type {
	ExecuteWorkflowData,
	ExecuteWorkflowOptions,
	IDataObject,
	IExecuteWorkflowInfo,
	INodeParameters,
} from 'n8n-workflow';

import { asText } from '../../nodes/shared/values/asText';
import { at, stepsOf, type Step } from './dataTableStep';
import { DataTableStore, invalid, type Column, type Condition, type Table } from './dataTableStore';

/** What can go wrong with n8n's data tables. Those of the next call end with it. */
export interface TableFaults {
	/** All tables together are over their limit. */
	isFull?: boolean;
	/** n8n was started without them. */
	isOff?: boolean;
	/** As in n8n 1.123: neither are tables listed or made, nor is there a node of version 1.1. */
	knowsRowsOnly?: boolean;
	failsReads?: boolean;
	/** The rows are stored, and yet the call fails. */
	losesNextInsert?: boolean;
	/** They are not. */
	failsNextInsert?: boolean;
	/** The sub-workflow is put to wait. */
	waits?: boolean;
	/** It ends as a call that is cancelled. */
	answersNothing?: boolean;
	/** One row of the next insert is not stored. */
	losesNextRow?: boolean;
	/** What the next call waits for before it does anything. */
	delayNext?: Promise<void>;
}

export interface TableCall {
	/** Such as `row: insert`. */
	title: string;
	items: IDataObject[];
	parameters: INodeParameters;
}

/** A workflow of the user, as a function of its items. */
export type UserWorkflow = (items: IDataObject[]) => IDataObject[] | Promise<IDataObject[]>;

const PAGE = 1000;

/**
 * Stands in for what n8n does when a node runs a sub-workflow: one of a trigger and Data Table
 * nodes as our register makes them, or one of the user. It refuses what it does not know.
 */
export class DataTables {
	readonly store = new DataTableStore();

	faults: TableFaults = {};

	/** By their ids. */
	readonly workflows: Record<string, UserWorkflow> = {};

	/** How many were started. */
	subWorkflows = 0;

	/** Called before each step is done. */
	onCall: (call: TableCall) => void | Promise<void> = () => undefined;

	/** Called between two pages of one read. */
	onPage: () => void = () => undefined;

	/** The table of this name; a test that is wrong about it fails. */
	table(name: string): Table {
		const listed = this.store.list().find((table) => table.name === name);
		if (!listed) throw new Error(`No data table ${name}`);
		return this.store.byId(listed.id);
	}

	/** A copy of its rows. */
	rows(name: string): IDataObject[] {
		return structuredClone(this.table(name).rows);
	}

	/** Changes cells of the rows that hold this, as people do in n8n. */
	edit(name: string, holds: IDataObject, cells: IDataObject): void {
		const rows = this.table(name).rows.filter((row) =>
			Object.entries(holds).every(([column, value]) => row[column] === value),
		);
		if (rows.length === 0) throw new Error('There is no such row to edit');
		for (const row of rows) Object.assign(row, cells);
	}

	readonly executeWorkflow = async (
		{ code, id = '' }: IExecuteWorkflowInfo,
		_additionalData: unknown,
		{ inputData = [{ json: {} }] }: Pick<ExecuteWorkflowOptions, 'inputData'>,
	): Promise<ExecuteWorkflowData> => {
		this.subWorkflows += 1;
		const items = inputData.map(({ json }) => structuredClone(json));
		const answer = structuredClone(
			code ? await this.runSteps(stepsOf(code), items) : await this.runUser(id, items),
		);
		return {
			executionId: 'sub-execution',
			...(this.faults.waits && { waitTill: new Date() }),
			data: [this.faults.answersNothing ? null : answer.map((json) => ({ json }))],
		};
	};

	private async runUser(id: string, items: IDataObject[]): Promise<IDataObject[]> {
		const workflow = this.workflows[id];
		if (!workflow) throw new Error('Workflow does not exist.');
		return await workflow(items);
	}

	private async runSteps(steps: Step[], items: IDataObject[]): Promise<IDataObject[]> {
		let passed = items;
		for (const [place, step] of steps.entries()) {
			passed = await this.runStep(step, place === 0 ? passed : passed.slice(0, 1));
		}
		return passed;
	}

	private async runStep(step: Step, items: IDataObject[]): Promise<IDataObject[]> {
		const { title, parameters, node } = step;
		const { delayNext, isOff, knowsRowsOnly } = this.faults;
		this.faults.delayNext = undefined;
		await delayNext;
		await this.onCall({ title, items, parameters });
		if (isOff) throw new Error('Unrecognized node type: n8n-nodes-base.dataTable');
		if (knowsRowsOnly && title.startsWith('table')) {
			throw new Error("Cannot read properties of undefined (reading 'execute')");
		}
		const versions = knowsRowsOnly ? [1] : [1, 1.1];
		if (!versions.includes(node.typeVersion)) throw new Error(`No version ${node.typeVersion}`);
		return await this.steps[title]!(parameters, items);
	}

	private readonly steps: Record<
		string,
		(parameters: INodeParameters, items: IDataObject[]) => Promise<IDataObject[]>
	> = {
		'table: list': async (parameters) => {
			if (parameters['returnAll'] !== true) throw new Error('Lists all tables only');
			return this.store.list().map(described);
		},
		'table: create': async (parameters) => {
			const name = asText(parameters['tableName']);
			// n8n compares the first that is like it, and another table may come first.
			const like = this.store.like(name);
			const reuses = at(parameters, 'options', 'createIfNotExists') === true;
			if (reuses && like?.name === name) return [described(like)];
			return [described(this.store.create(name, at(parameters, 'columns', 'column') as Column[]))];
		},
		'row: insert': async (parameters, items) => await this.insert(parameters, items),
		'row: get': async (parameters, items) => {
			if (this.faults.failsReads) throw new Error('The database cannot be reached');
			const reads = items.map(async () => await this.get(parameters));
			return (await Promise.all(reads)).flat();
		},
	};

	private tableOf(parameters: INodeParameters): Table {
		const mode = at(parameters, 'dataTableId', 'mode');
		const value = at(parameters, 'dataTableId', 'value');
		if (mode === 'id') return this.store.byId(value);
		const like = mode === 'name' ? this.store.like(String(value)) : undefined;
		if (!like) throw new Error(`Data table with name "${String(value)}" not found`);
		return like;
	}

	private async insert(parameters: INodeParameters, items: IDataObject[]): Promise<IDataObject[]> {
		if (at(parameters, 'columns', 'mappingMode') !== 'autoMapInputData') {
			throw new Error('Takes the columns from the items only');
		}
		const { losesNextInsert, failsNextInsert, losesNextRow, isFull } = this.faults;
		this.faults.losesNextInsert = false;
		this.faults.failsNextInsert = false;
		this.faults.losesNextRow = false;
		if (failsNextInsert) throw new Error('The database cannot be reached');
		if (isFull) throw invalid('Data table size limit exceeded: 50MB used, limit is 50MB');
		const taken = losesNextRow ? items.slice(1) : items;
		const rows = this.store.insert(this.tableOf(parameters), taken);
		if (losesNextInsert) throw new Error('The connection to the database was lost');
		const counts = at(parameters, 'options', 'optimizeBulk') === true;
		return counts ? [{ success: true, insertedRows: rows.length }] : rows.map(withIsoDates);
	}

	/** Page by page, as n8n does, which gives up when the number of rows changes in between. */
	private async get(parameters: INodeParameters): Promise<IDataObject[]> {
		const conditions = at(parameters, 'filters', 'conditions') as IDataObject[];
		const wanted = conditions.map(({ keyName, condition, keyValue }): Condition => {
			if (condition !== 'eq' && condition !== 'gte') {
				throw new Error(`No stand-in for the condition ${asText(condition)}`);
			}
			return { keyName: asText(keyName), condition, value: keyValue };
		});
		const all = parameters['matchType'] === 'allConditions';
		if (!all && parameters['matchType'] !== 'anyCondition')
			throw new Error('unexpected match type');
		const table = this.tableOf(parameters);
		const matching = () => this.store.matching(table, wanted, all);

		if (parameters['returnAll'] !== true) {
			return matching().slice(0, Number(parameters['limit'])).map(withIsoDates);
		}
		const total = matching().length;
		const rows: IDataObject[] = [];
		for (;;) {
			const now = matching();
			if (now.length !== total) {
				throw new Error('synchronization error: result count changed during pagination');
			}
			rows.push(...now.slice(rows.length, rows.length + PAGE));
			if (rows.length >= total) return rows.map(withIsoDates);
			await giveWay();
			this.onPage();
		}
	}
}

const described = ({ id, name, columns }: Table): IDataObject => ({
	id,
	name,
	columns: columns.map((column, index) => ({ ...column, index })),
});

const withIsoDates = (row: IDataObject): IDataObject =>
	Object.fromEntries(
		Object.entries(row).map(([name, value]) => [
			name,
			value instanceof Date ? value.toISOString() : value,
		]),
	);
