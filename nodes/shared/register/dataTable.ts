import type { IDataObject, IExecuteFunctions, INodeParameters } from 'n8n-workflow';

import { inParallel } from '../values/inParallel';
import { messageOf } from '../values/messageOf';
import { findTable, type Table } from './findTable';
import { hintOf } from './hints';
import type { Home } from './home';
import { inChunks } from './inChunks';
import { RegisterError } from './registerError';
import type { RegisterRow } from './row';
import { itemOf, readPaid, rowsOf } from './rows';
import { runDataTable } from './subWorkflow';
import { getByKeys, getPaidSince, insertInto } from './tableParameters';

const ROWS_PER_INSERT = 1000;

/** A database walks as many conditions for each row. */
const KEYS_PER_READ = 500;

/** Each read takes its time to start, whatever it finds. */
const READS_AT_ONCE = 4;

/**
 * Every row that a node is given costs it time, and some are enough to warn by: a file that is paid
 * again under other references shows in any part of it.
 */
const MOST_PAID = 250;

/** A register in a data table of n8n, given by name or ID. It is made when there is none. */
export function dataTableHome(node: IExecuteFunctions, nameOrId: string): Home {
	let found: Promise<Table> | undefined;

	async function run(
		stepsOf: (tableId: string) => INodeParameters[],
		items?: readonly IDataObject[],
	): Promise<IDataObject[]> {
		const table = await (found ??= findTable(node, nameOrId.trim()));
		return await runDataTable(node, table.typeVersion, stepsOf(table.id), items).catch(
			(error: unknown) => {
				throw new Error([messageOf(error), table.unlisted].filter(Boolean).join('. '));
			},
		);
	}

	async function insert(rows: readonly IDataObject[]): Promise<void> {
		const [answer] = await run((tableId) => [insertInto(tableId)], rows);
		if (answer?.insertedRows !== rows.length) {
			throw new Error(`n8n answered ${JSON.stringify(answer)} to ${rows.length} rows`);
		}
	}

	/**
	 * n8n reads a thousand rows at a time, and gives up when others are added meanwhile: half of the
	 * keys may fit.
	 */
	async function get(keys: readonly string[]): Promise<IDataObject[]> {
		return await run((tableId) => [getByKeys(tableId, keys)]).catch(async (error: unknown) => {
			if (keys.length < 2) throw error;
			const half = Math.ceil(keys.length / 2);
			return [...(await get(keys.slice(0, half))), ...(await get(keys.slice(half)))];
		});
	}

	const readSome = async (keys: readonly string[]) => rowsOf(await get(keys), keys);

	const fails = (what: string) => (error: unknown) => {
		throw tableError(what, nameOrId, error);
	};

	const append: Home['append'] = async (rows) => {
		for (const chunk of inChunks(rows.map(itemOf), ROWS_PER_INSERT)) {
			await insert(chunk).catch(fails('written'));
		}
	};
	const read: Home['read'] = async (keys) => {
		const chunks = inChunks([...new Set(keys)], KEYS_PER_READ);
		const reads = await inParallel(chunks, READS_AT_ONCE, async (chunk) =>
			readSome(chunk).catch(fails('read')),
		);
		return reads.flat();
	};

	/** In one sub-workflow where they fit: to start one takes longer than to write or to read. */
	const appendAndRead: Home['appendAndRead'] = async (rows, keys) => {
		if (rows.length > ROWS_PER_INSERT || keys.length > KEYS_PER_READ) {
			await append(rows);
			return await read(keys);
		}
		const steps = (tableId: string) => [insertInto(tableId), getByKeys(tableId, keys)];
		return await run(steps, rows.map(itemOf))
			.then((items) => rowsOf(items, keys))
			.catch(async (error: unknown) => {
				// Reading alone may have failed. What is there now was written.
				const there = await read(keys);
				if (areAmong(there, rows, keys)) return there;
				throw tableError('written', nameOrId, error);
			});
	};

	return {
		append,
		read,
		appendAndRead,
		paidSince: async (atMs) =>
			(await run((tableId) => [getPaidSince(tableId, atMs, MOST_PAID)])).flatMap(readPaid),
	};
}

/** Are those of the rows there that have one of these keys? */
function areAmong(
	there: readonly RegisterRow[],
	rows: readonly RegisterRow[],
	keys: readonly string[],
): boolean {
	const claims = new Set(there.map(({ claim }) => claim));
	const asked = new Set(keys);
	return rows.every(({ key, claim }) => !asked.has(key) || claims.has(claim));
}

function tableError(what: string, nameOrId: string, error: unknown): RegisterError {
	const said = messageOf(error) || 'n8n does not say why';
	const sentences = [
		`The payment register, data table "${nameOrId}", cannot be ${what}: ${said}`,
		hintOf(said),
		'Nothing is sent without it: see the option "Register Table"',
	];
	return new RegisterError(sentences.filter((sentence) => sentence !== undefined).join('. '));
}
