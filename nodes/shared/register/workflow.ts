import type { IDataObject, IExecuteFunctions } from 'n8n-workflow';

import { messageOf } from '../values/messageOf';
import type { Home } from './home';
import { inChunks } from './inChunks';
import { RegisterError } from './registerError';
import { itemOf, readPaid, rowsOf } from './rows';
import { answerOf } from './subWorkflow';

const ITEMS_PER_CALL = 500;

/**
 * A register that a workflow of the user keeps, in whatever database. It gets an item
 * `{ action: 'append', ...row }` for each row and answers each with its `claim` and `event`, and an
 * item `{ action: 'read', key }` for each key, which it answers with the rows of all these keys. An
 * item `{ action: 'paidSince', atMs }` asks for the lines with the event `paid` from then on; a
 * workflow that does not know it answers with none.
 */
export function workflowHome(node: IExecuteFunctions, workflowId: string): Home {
	const id = workflowId.trim();

	async function call(items: readonly IDataObject[]): Promise<IDataObject[]> {
		if (id === '') throw new Error('it has no ID');
		const input = items.map((json) => ({ json }));
		return answerOf(await node.executeWorkflow({ id }, input));
	}

	async function appendSome(rows: readonly IDataObject[]): Promise<void> {
		const kept = namesOf(await call(rows.map((row) => ({ action: 'append', ...row }))));
		const missing = namesOf(rows).filter((name, at) => name !== kept[at]);
		if (missing.length > 0 || kept.length !== rows.length) {
			throw new Error(
				`it must answer each appended row with its "claim" and "event": ` +
					`it was given ${rows.length} and answered ${kept.length}`,
			);
		}
	}

	const readSome = async (keys: readonly string[]) =>
		rowsOf(await call(keys.map((key) => ({ action: 'read', key }))), keys);

	const fails = (what: string) => (error: unknown) => {
		throw workflowError(what, id, error);
	};

	const append: Home['append'] = async (rows) => {
		for (const chunk of inChunks(rows.map(itemOf), ITEMS_PER_CALL)) {
			await appendSome(chunk).catch(fails('written'));
		}
	};
	const read: Home['read'] = async (keys) => {
		const rows = [];
		for (const chunk of inChunks([...new Set(keys)], ITEMS_PER_CALL)) {
			rows.push(...(await readSome(chunk).catch(fails('read'))));
		}
		return rows;
	};
	return {
		append,
		read,
		appendAndRead: async (rows, keys) => {
			await append(rows);
			return await read(keys);
		},
		paidSince: async (atMs) => (await call([{ action: 'paidSince', atMs }])).flatMap(readPaid),
	};
}

/** What tells one row from another, in an order of its own: a database may answer in any. */
const namesOf = (rows: readonly IDataObject[]): string[] =>
	rows.map(({ claim, event }) => JSON.stringify([claim, event])).sort();

const workflowError = (what: string, id: string, error: unknown): RegisterError =>
	new RegisterError(
		`The payment register, workflow "${id}", cannot be ${what}: ` +
			`${messageOf(error) || 'n8n does not say why'}. ` +
			'Nothing is sent without it: see the option "Register Workflow"',
	);
