import type { IDataObject } from 'n8n-workflow';

import { DataTables } from '../../../support/dataTables';
import { payout, payoutRow } from '../../../support/duitkuCalls';
import { keepsRegister } from '../../../support/registerWorkflow';
import { amountsIn, eventsOf, payroll, REGISTER, usePayouts } from '../../../support/usePayouts';

const { run, sandbox, clock, attemptsSent, inquiries, paidIdr } = usePayouts();

const ROWS = payroll(3);

const STOP_AND_CONTINUE = ['stopWorkflow', 'continueRegularOutput'] as const;

/** Tables in which a row was paid before: reading finds something. */
async function tablesInUse() {
	const tables = new DataTables();
	await run(payout(), { items: [payoutRow({ reference: 'OLD' })], tables });
	sandbox.reset();
	return tables;
}

describe.each(STOP_AND_CONTINUE)('under On Error "%s"', (onError) => {
	const goesOn = onError !== 'stopWorkflow';

	test.each([
		['n8n has no data tables', { isOff: true }],
		['the register cannot be read', { failsReads: true }],
		['the register answers nothing', { answersNothing: true }],
	])('when %s, nothing is sent and the option is named', async (_, faults) => {
		const tables = await tablesInUse();
		Object.assign(tables.faults, faults);
		const { error, success, pending } = await run(payout(), { items: ROWS, tables, onError });

		const words = goesOn ? pending.map(({ message }) => message) : [error?.message];
		expect(words).toHaveLength(goesOn ? ROWS.length : 1);
		for (const word of words) expect(word).toContain('Register Table');
		if (goesOn) {
			expect(error).toBeUndefined();
			expect(pending.map(({ code }) => code)).toEqual(ROWS.map(() => 'REGISTER_UNAVAILABLE'));
			expect(pending[0]?.advice).toContain('nobody is paid twice');
		}
		expect(success).toEqual([]);
		expect([attemptsSent(), inquiries(), paidIdr()]).toEqual([[], 0, []]);
	});

	test.each([
		['is full', { isFull: true }, 'raise N8N_DATA_TABLES_MAX_SIZE_BYTES'],
		['takes no row', { failsNextInsert: true }, 'The database cannot be reached'],
		['loses one of the rows', { losesNextRow: true }, 'Register Table'],
	])('when the register %s, nothing is sent, and the next run pays', async (_, faults, why) => {
		const tables = await tablesInUse();
		Object.assign(tables.faults, faults);
		const first = await run(payout(), { items: ROWS, tables, onError });
		const sentFirst = attemptsSent();
		tables.faults = {};
		clock.putForward(8);
		const next = await run(payout(), { items: ROWS, tables, onError });

		expect(first.error).toBeUndefined();
		expect(first.pending.map(({ code }) => code)).toEqual(ROWS.map(() => 'REGISTER_UNAVAILABLE'));
		for (const { message } of first.pending) {
			expect(message).toContain(why);
			expect(message).toContain('Register Table');
		}
		expect(sentFirst).toEqual([]);
		expect(next.success).toHaveLength(3);
		expect(paidIdr()).toEqual(amountsIn(ROWS));
	});
});

test('a claim that was given back keeps nobody waiting', async () => {
	const tables = await tablesInUse();
	// The first of the three claims, without which none of them can be trusted.
	tables.faults.losesNextRow = true;
	await run(payout(), { items: ROWS, tables });
	const next = await run(payout({ settleAfter: 0 }), { items: ROWS, tables });

	expect(next.success).toHaveLength(3);
	expect(eventsOf(tables, 'PAY-2')).toEqual(['claimed', 'withdrawn', 'claimed', 'paid']);
});

test('a claim that meets that of another run is given back before its group is sent', async () => {
	const tables = await tablesInUse();
	const written: unknown[][] = [];
	tables.onCall = ({ title, items }) => {
		if (title !== 'row: insert') return;
		const [first] = items;
		if (written.length === 0 && first) {
			tables.store.insert(tables.table(REGISTER), [{ ...first, claim: 'of another run' }]);
		}
		written.push(items.map(({ event }) => event));
	};
	const { success } = await run(payout({ settleAfter: 0 }), { items: ROWS, tables });

	expect(success).toHaveLength(2);
	expect(written[1]).toEqual(['withdrawn']);
});

test('a register that takes the claims and says that it has not is believed by what it holds', async () => {
	const tables = await tablesInUse();
	tables.faults.losesNextInsert = true;
	const { success } = await run(payout(), { items: ROWS, tables });

	expect(success.map(({ code }) => code)).toEqual(['00', '00', '00']);
	expect(eventsOf(tables, 'PAY-1')).toEqual(['claimed', 'paid']);
	expect(paidIdr()).toEqual(amountsIn(ROWS));
});

test('a first run of 300 rows starts few sub-workflows: each takes n8n longer than what it does', async () => {
	const tables = new DataTables();
	const { success } = await run(payout({ concurrency: 10 }), { items: payroll(300), tables });

	expect(success).toHaveLength(300);
	// The table is looked for and made, what is known and what was paid today is read, two groups
	// are claimed, and their ends are written.
	expect(tables.subWorkflows).toBe(7);
});

test('an end that is lost changes no outcome, and the next run finds it out', async () => {
	const tables = await tablesInUse();
	tables.onCall = ({ title, items }) => {
		const isEnd = title === 'row: insert' && items.every(({ event }) => event === 'paid');
		if (isEnd) throw new Error('The database cannot be reached');
	};
	const first = await run(payout(), { items: ROWS, tables });
	const eventsOfFirst = eventsOf(tables, 'PAY-1');
	tables.onCall = () => undefined;
	const next = await run(payout({ settleAfter: 0 }), { items: ROWS, tables });

	expect(first.success.map(({ code }) => code)).toEqual(['00', '00', '00']);
	expect(eventsOfFirst).toEqual(['claimed']);
	expect(next.success.map(({ code, disburseId }) => [code, disburseId])).toEqual(
		first.success.map(({ disburseId }) => ['ALREADY_PAID', disburseId]),
	);
	expect(eventsOf(tables, 'PAY-1')).toEqual(['claimed', 'paid']);
	expect(attemptsSent()).toHaveLength(3);
});

test('a register that breaks in the middle stops the rest, and pays nobody twice afterwards', async () => {
	const tables = new DataTables();
	const rows = payroll(120);
	let groups = 0;
	tables.onCall = ({ title, items }) => {
		if (title !== 'row: insert' || !items.some(({ event }) => event === 'claimed')) return;
		groups += 1;
		if (groups > 1) throw new Error('The database cannot be reached');
	};
	const first = await run(payout({ concurrency: 50 }), { items: rows, tables });
	const paidFirst = paidIdr().length;
	tables.onCall = () => undefined;
	const next = await run(payout({ settleAfter: 0, concurrency: 50 }), { items: rows, tables });

	expect(first.error).toBeUndefined();
	expect(first.success).toHaveLength(paidFirst);
	expect(first.success.length + first.pending.length).toBe(120);
	expect(next.success).toHaveLength(120);
	expect(paidIdr()).toEqual(amountsIn(rows));
});

test('a row that people have broken in the table stops everything', async () => {
	const tables = await tablesInUse();
	tables.edit(REGISTER, { reference: 'OLD', event: 'paid' }, { event: 'payed' });
	const { error } = await run(payout(), { items: [payoutRow({ reference: 'OLD' })], tables });

	expect(error?.message).toContain('"payed"');
	expect(attemptsSent()).toEqual([]);
});

test('two tables are two registers, and one name is one', async () => {
	const tables = new DataTables();
	const pay = async (registerTable: string) =>
		await run(payout({ registerTable }), { items: [payoutRow()], tables });
	const codes: unknown[] = [];
	for (const name of ['salaries', 'salaries', 'vendors']) {
		codes.push((await pay(name)).success[0]?.code);
	}

	expect(codes).toEqual(['00', 'ALREADY_PAID', '00']);
});

describe('a register that a workflow of the user keeps', () => {
	const call = payout({ register: 'workflow', registerWorkflow: 'keeper', settleAfter: 0 });

	test('holds as a table does', async () => {
		const tables = new DataTables();
		tables.workflows.keeper = keepsRegister();
		await run(call, { items: ROWS, tables });
		const { success } = await run(call, { items: ROWS, tables });

		expect(success.map(({ code }) => code)).toEqual(ROWS.map(() => 'ALREADY_PAID'));
		expect(paidIdr()).toEqual(amountsIn(ROWS));
		expect(tables.store.list()).toEqual([]);
	});

	test('is needed: without it nothing is sent', async () => {
		const { error } = await run(call, { items: ROWS, tables: new DataTables() });

		expect(error?.message).toContain('Register Workflow');
		expect([attemptsSent(), inquiries()]).toEqual([[], 0]);
	});
});

test('what is written about a payment is what people need, and no secret', async () => {
	const tables = new DataTables();
	await run(payout({}, { additionalFields: { senderName: 'Finance' } }), {
		items: [payoutRow({ bankAccount: ONLINE_TIMEOUT })],
		tables,
	});
	const rows = tables.rows(REGISTER);
	const { merchant } = sandbox.duitku;
	const written = JSON.stringify(rows);

	expect(rows).toMatchObject([
		{ event: 'claimed', reference: 'PAY-1', amount: 50_000, execution: 'execution-1' },
		{ event: 'paid', beneficiary: `014 ${ONLINE_TIMEOUT}`, code: '00', node: 'Node' },
	]);
	expect(rows[0]?.attempt).toBe(rows[1]?.attempt);
	for (const secret of [merchant.secretKey, merchant.email, ...signatures()]) {
		expect(written).not.toContain(secret);
	}
});

/** Its transfer is answered late, and found paid by its status. */
const ONLINE_TIMEOUT = '8760673561';

const signatures = (): string[] =>
	sandbox.requests
		.list()
		.map(({ body }) => (body as IDataObject).signature)
		.filter((signature) => typeof signature === 'string');
