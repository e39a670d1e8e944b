import { dataTableHome } from '../../../../nodes/shared/register/dataTable';
import type { Home } from '../../../../nodes/shared/register/home';
import { RegisterError } from '../../../../nodes/shared/register/registerError';
import { COLUMNS } from '../../../../nodes/shared/register/row';
import { itemOf } from '../../../../nodes/shared/register/rows';
import { callingNode } from '../../../support/callingNode';
import { DataTables, type TableFaults } from '../../../support/dataTables';
import { registerRow } from '../../../support/registerRows';

const NAME = 'payment_register';
const ROW = registerRow();

let tables: DataTables;
let calls: string[];

beforeEach(() => {
	tables = new DataTables();
	calls = [];
	tables.onCall = ({ title }) => void calls.push(title);
});

/** Does this with the register of a new execution. */
const inHome = async <T>(work: (home: Home) => Promise<T>, table = NAME): Promise<T> =>
	await work(dataTableHome(callingNode(tables), table));

const append = async (...rows: (typeof ROW)[]) =>
	await inHome(async (home) => await home.append(rows));

const read = async (...keys: string[]) => await inHome(async (home) => await home.read(keys));

const columns = (names: string[]) => names.map((name) => ({ name, type: 'string' as const }));

const registerColumns = Object.entries(COLUMNS).map(([name, type]) => ({ name, type }));

describe('the table of a register', () => {
	test('is made when there is none, with its columns in the order of people', async () => {
		await append(ROW);

		expect(tables.table(NAME).columns).toEqual(registerColumns);
		expect(tables.rows(NAME)).toMatchObject([{ id: 1, ...ROW }]);
	});

	test('is looked for once in a run', async () => {
		await inHome(async (home) => {
			await home.append([ROW]);
			await home.read([ROW.key]);
			await home.append([ROW]);
		});

		expect(calls.filter((title) => title === 'table: list')).toHaveLength(1);
		expect(calls.filter((title) => title === 'table: create')).toHaveLength(1);
	});

	test('is the one of exactly this name, not one that contains it', async () => {
		tables.store.create(`${NAME}_2025`, columns(['key']));
		await append(ROW);
		tables.store.insert(tables.table(`${NAME}_2025`), [{ key: ROW.key }]);

		expect(await read(ROW.key)).toEqual([ROW]);
		expect(tables.rows(`${NAME}_2025`)).toHaveLength(1);
	});

	test('is not one whose name differs in case', async () => {
		tables.store.create(NAME.toUpperCase(), registerColumns);
		await append(ROW);

		expect(tables.rows(NAME.toUpperCase())).toEqual([]);
		expect(tables.rows(NAME)).toHaveLength(1);
	});

	test('may be given by its ID', async () => {
		const { id } = tables.store.create('somewhere', registerColumns);
		await inHome(async (home) => await home.append([ROW]), ` ${id} `);

		expect(tables.rows('somewhere')).toHaveLength(1);
		expect(calls).not.toContain('table: create');
	});

	test('is found when another run makes it at the same moment', async () => {
		tables.onCall = ({ title }) => {
			if (title !== 'table: create') return;
			// The first that is like the name: n8n compares this one alone, and then refuses.
			tables.store.create(`${NAME}_2`, registerColumns);
			tables.store.create(NAME, registerColumns);
		};
		await append(ROW);

		expect(tables.rows(NAME)).toHaveLength(1);
	});

	test('is taken by its ID in an n8n that lists and makes none', async () => {
		const { id } = tables.store.create(NAME, registerColumns);
		tables.faults.knowsRowsOnly = true;

		await inHome(async (home) => await home.append([ROW]), id);

		expect(tables.rows(NAME)).toHaveLength(1);
		await expect(read(ROW.key)).rejects.toThrow(/taken for an ID.*1\.x.*give its ID/);
	});

	test('may have columns that people have added', async () => {
		tables.store.create(NAME, [...registerColumns, { name: 'note', type: 'string' }]);
		await append(ROW);
		tables.edit(NAME, { key: ROW.key }, { note: 'seen' });

		expect(await read(ROW.key)).toEqual([ROW]);
	});
});

describe('a row that people have changed', () => {
	const spoilt: [string, Record<string, string | number | null>][] = [
		['its event is none', { event: 'done' }],
		['its event is in capitals', { event: 'PAID' }],
		['its event is gone', { event: null }],
		['its claim is gone', { claim: null }],
		['its claim is blank', { claim: ' ' }],
		['its fingerprint is gone', { fingerprint: null }],
		['its attempt is gone', { attempt: null }],
		['its attempt is a number', { attempt: 1001 }],
		['its details are gone', { details: null }],
		['its time is gone', { atMs: null }],
		['its time is a word', { atMs: 'today' }],
		['its time is a number of another kind', { atMs: '0x10' }],
		['its time is a number with a power', { atMs: '1e3' }],
		['its amount is no whole rupiah', { amount: 0.5 }],
		['its amount is negative', { amount: -1 }],
	];

	test.each(spoilt)('is an error that names it when %s', async (_, cells) => {
		await append(ROW, registerRow({ key: 'other', reference: 'INV-2' }));
		tables.edit(NAME, { key: ROW.key }, cells);

		const failure = await read('other', ROW.key).catch((error: unknown) => error);

		expect(failure).toBeInstanceOf(RegisterError);
		expect(failure).toMatchObject({
			message: expect.stringMatching(/"payment_register".*row 1 of the reference "INV-1"/),
		});
		expect(await read('other')).toHaveLength(1);
	});

	test('is an error that says what is found in it', async () => {
		await append(ROW);
		tables.edit(NAME, { key: ROW.key }, { event: 'done' });

		await expect(read(ROW.key)).rejects.toThrow('its "event" is "done". Nothing is sent');
	});

	test('is read when only what is shown is gone', async () => {
		const shown = ['reference', 'beneficiary', 'code', 'message', 'settledBy', 'node'];
		await append(ROW);
		tables.edit(NAME, { key: ROW.key }, Object.fromEntries(shown.map((name) => [name, null])));

		const blank = Object.fromEntries(shown.map((name) => [name, '']));
		expect(await read(ROW.key)).toEqual([{ ...ROW, ...blank }]);
	});

	test('is read when a database gives its numbers as digits', async () => {
		await append(ROW);
		tables.edit(NAME, { key: ROW.key }, { atMs: String(ROW.atMs), amount: String(ROW.amount) });

		expect(await read(ROW.key)).toEqual([ROW]);
	});
});

describe('a register that cannot be used', () => {
	const failures: [string, TableFaults, string][] = [
		['is full', { isFull: true }, 'N8N_DATA_TABLES_MAX_SIZE_BYTES'],
		['is switched off', { isOff: true }, 'N8N_DISABLED_MODULES'],
		['does not take the rows', { failsNextInsert: true }, 'The database cannot be reached'],
		['takes the rows and does not say so', { losesNextInsert: true }, 'was lost'],
		['takes fewer rows than it was given', { losesNextRow: true }, '"insertedRows":0} to 1 rows'],
		['waits', { waits: true }, 'it waits instead of answering'],
		['is stopped before it answers', { answersNothing: true }, 'no answer'],
	];

	test.each(failures)('says so when it %s', async (_, faults, said) => {
		Object.assign(tables.faults, faults);
		const failure = await append(ROW).catch((error: unknown) => error);

		expect(failure).toBeInstanceOf(RegisterError);
		expect(failure).toMatchObject({ message: expect.stringContaining(said) });
		expect(failure).toMatchObject({
			message: expect.stringContaining(
				'Nothing is sent without it: see the option "Register Table"',
			),
		});
	});

	test('says so when it cannot be read, and stops asking', async () => {
		const keys = Array.from({ length: 200 }, (_, at) => `key-${at}`);
		await append(ROW);
		calls = [];
		tables.faults.failsReads = true;

		await expect(read(...keys)).rejects.toThrow(/cannot be read: The database cannot be reached/);
		expect(calls.length).toBeLessThan(12);
	});

	test.each(['event', 'key'])('says so when its table has no column %s', async (missing) => {
		tables.store.create(
			NAME,
			registerColumns.filter(({ name }) => name !== missing),
		);

		await expect(append(ROW)).rejects.toThrow(/has not the columns of a register/);
		expect(tables.rows(NAME)).toEqual([]);
	});

	test('has no name', async () => {
		await expect(inHome(async (home) => await home.read(['key']), ' ')).rejects.toThrow('no name');
		expect(calls).toEqual([]);
	});
});

describe('to add and to read at once', () => {
	const add = async (rows = [ROW], keys = [ROW.key]) =>
		await inHome(async (home) => await home.appendAndRead(rows, keys));

	test('takes one sub-workflow', async () => {
		await append(registerRow({ claim: 'other' }));
		const before = tables.subWorkflows;

		expect(await add()).toHaveLength(2);
		// And one to find the table.
		expect(tables.subWorkflows - before).toBe(2);
	});

	test('works all the same when only reading at once fails', async () => {
		let reads = 0;
		tables.onCall = ({ title }) => {
			if (title === 'row: get' && ++reads === 1) throw new Error('not now');
		};

		expect(await add()).toEqual([ROW]);
		expect(tables.rows(NAME)).toHaveLength(1);
	});

	test('is believed by what is there when n8n says that it was not written', async () => {
		await append(registerRow({ claim: 'other' }));
		tables.faults.losesNextInsert = true;

		expect(await add()).toHaveLength(2);
	});

	test.each<[string, TableFaults]>([
		['it is not written', { failsNextInsert: true }],
		['it cannot be read afterwards', { failsReads: true }],
		['nothing is answered', { answersNothing: true }],
	])('is an error when %s', async (_, faults) => {
		await append(registerRow({ claim: 'other' }));
		Object.assign(tables.faults, faults);

		await expect(add()).rejects.toThrow(RegisterError);
	});
});

describe('a long register', () => {
	const many = (key: string, count: number) =>
		Array.from({ length: count }, (_, at) => registerRow({ key, claim: `${key}-${at}`, atMs: at }));

	test('is written and read in few calls', async () => {
		const rows = many('a', 1001).map((row, at) => ({ ...row, key: `key-${at}` }));
		await append(...rows);
		await read(...rows.map(({ key }) => key));

		expect(calls.filter((title) => title === 'row: insert')).toHaveLength(2);
		expect(calls.filter((title) => title === 'row: get')).toHaveLength(3);
	});

	test('is read by halves when rows are added while n8n turns the page', async () => {
		await append(...many('a', 700), ...many('b', 700));
		tables.onPage = () => tables.store.insert(tables.table(NAME), many('a', 1).map(itemOf));

		expect(await read('a', 'b')).toHaveLength(1401);
	});

	test('is no register any more when one key alone does not fit and grows', async () => {
		await append(...many('a', 1001));
		tables.onPage = () => tables.store.insert(tables.table(NAME), many('a', 1).map(itemOf));

		await expect(read('a')).rejects.toThrow(RegisterError);
	});

	test('is not kept in part without a word', async () => {
		let inserts = 0;
		tables.onCall = ({ title }) => {
			if (title === 'row: insert') inserts += 1;
			tables.faults.failsNextInsert = inserts === 2;
		};

		await expect(append(...many('a', 1001))).rejects.toThrow(RegisterError);
		expect(tables.rows(NAME)).toHaveLength(1000);
	});
});
