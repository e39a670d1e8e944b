import type { IDataObject } from 'n8n-workflow';

import { DuitkuDisbursement } from '../../nodes/DuitkuDisbursement/DuitkuDisbursement.node.js';
import type { Fault } from '../../sandbox/core/faultKinds';
import type { Sandbox } from '../../sandbox/server';
import { asText } from '../../nodes/shared/values/asText';
import type { Random } from '../attack/support/random';
import { credentialsAt } from '../support/credentials';
import { DataTables } from '../support/dataTables';
import { payout, payoutRow } from '../support/duitkuCalls';
import { runOperation, THREE_TRIES, type OperationRun } from '../support/runOperation';
import { REGISTER } from '../support/usePayouts';
import type { Clock } from './clock';
import { broken, type Told } from './story';

/** Test accounts of the document: most pay, some refuse, some leave it open. */
const ACCOUNTS = [
	...Array<string>(8).fill('8760673566'),
	...['8760673559', '8760673560', '8760673561', '8760673562', '8760673563', '8760673564'],
];

const ON_ERROR = ['stopWorkflow', 'continueRegularOutput', 'continueErrorOutput'] as const;

/** What the runs of a story are about. */
interface Story {
	sandbox: Sandbox;
	random: Random;
	tables: DataTables;
	rows: IDataObject[];
	told: Told;
	/** The faults have stopped. */
	isCalm?: true;
}

let lastAmountIdr = 10_000;

/** A payroll that is run again and again while everything goes wrong, and then until it is done. */
export async function tellPayouts(sandbox: Sandbox, clock: Clock, random: Random): Promise<Told> {
	sandbox.reset();
	const rows = Array.from({ length: 1 + random.below(20) }, (_, n): IDataObject => {
		// The ledger knows a row by its amount, which no other row has.
		lastAmountIdr = lastAmountIdr >= 400_000 ? 10_001 : lastAmountIdr + 1;
		const account = random.pick(ACCOUNTS);
		return payoutRow({
			reference: `PAY-${n}`,
			bankAccount: account,
			amountTransfer: lastAmountIdr,
		});
	});
	const told: Told = { payments: rows.length, runs: 0, faults: 0, byHand: 0, broken: [] };
	const story: Story = { sandbox, random, tables: new DataTables(), rows, told };

	for (let chaos = 1 + random.below(4); chaos > 0; chaos--) {
		breakThings(story);
		await runSome(story);
		clock.putForward(random.pick([0.6, 1, 2, 4, 6, 8, 9]));
	}
	sandbox.faults.clear();
	story.tables.faults = {};
	story.isCalm = true;
	for (let calm = 0; calm < 3; calm++) {
		// Longer than anything of a dead run can still arrive.
		clock.putForward(9);
		settleWhatIsOpen(story);
		const run = await runOnce(story, {});
		if (calm === 1) settleByHand(story, run);
		if (calm === 2) checkFinal(story, run);
	}
	checkTwice(story);
	return told;
}

const PATHS = ['inquiry', 'transfer', 'inquirystatus', 'checkbalance', 'listBank'];
const pathOf = (name: string) =>
	`/webapi/api/disbursement/${name}${['inquiry', 'transfer'].includes(name) ? 'sandbox' : ''}`;

function breakThings({ sandbox, random, tables, told }: Story) {
	const kinds: ((path: string) => Fault)[] = [
		(path) => ({ kind: 'loseAnswer', path }),
		(path) => ({ kind: 'closeBefore', path }),
		(path) => ({ kind: 'brokenJson', path }),
		(path) => ({ kind: 'redirect', path, after: random.chance(0.5) }),
		(path) => ({
			kind: 'status',
			path,
			status: random.pick([400, 401, 403, 404, 429, 500, 502, 503, 504]),
			body: random.pick(['', 'null', '<html>', '{"responseCode":"00"}', '{"responseCode":"68"}']),
			after: random.chance(0.6),
		}),
		(path) => ({ kind: 'delay', path, ms: 400, after: random.chance(0.5) }),
	];
	for (let left = random.below(8); left > 0; left--) {
		const fault = random.pick(kinds)(pathOf(random.pick(PATHS)));
		sandbox.faults.add({ ...fault, times: 1 + random.below(4), skip: random.below(6) });
		told.faults += 1;
	}
	if (!random.chance(0.3)) return;
	told.faults += 1;
	Object.assign(
		tables.faults,
		random.pick([
			{ failsNextInsert: true },
			{ losesNextInsert: true },
			{ isFull: true },
			{ failsReads: true },
			{ isOff: true },
		]),
	);
}

/** One run, two at one moment, one with its second pass, or one that is stopped on its way. */
async function runSome(story: Story) {
	const { random, tables } = story;
	switch (random.below(5)) {
		case 0:
			await Promise.all([runOnce(story, {}), runOnce(story, {})]);
			break;
		case 1:
			await runOnce(story, THREE_TRIES);
			break;
		case 2: {
			const first = await runOnce(story, {});
			await runOnce(story, { retryOf: first });
			break;
		}
		case 3:
			await runOnce(story, {}, random.below(60));
			break;
		default:
			await runOnce(story, {});
	}
	const { isFull, isOff, failsReads } = tables.faults;
	if (isFull || isOff || failsReads) tables.faults = {};
}

async function runOnce(
	story: Story,
	more: Parameters<typeof runOperation>[2],
	stopAfterCalls?: number,
): Promise<OperationRun> {
	const { sandbox, random, tables, rows, told } = story;
	const { userId, email, secretKey } = sandbox.duitku.merchant;
	const credentials = credentialsAt(sandbox.url, {
		duitkuDisbursementApi: { userId: String(userId), email, secretKey },
	});
	told.runs += 1;
	const before = paidOf(story);
	const options = {
		timeout: story.isCalm ? 30 : 0.3,
		statusChecks: story.isCalm ? 3 : random.below(3),
		statusCheckPause: 0,
		settleAfter: 0,
		concurrency: 1 + random.below(20),
	};
	const run = await runOperation({ node: new DuitkuDisbursement(), credentials }, payout(options), {
		items: rows,
		tables,
		onError: random.pick(ON_ERROR),
		...more,
		...(stopAfterCalls !== undefined && { onStarted: stopAfter(sandbox, stopAfterCalls) }),
	});
	check(story, run, before);
	return run;
}

/** Stops an execution once this many calls have reached the systems. */
const stopAfter =
	(sandbox: Sandbox, calls: number) =>
	(cancel: () => void): void => {
		const from = sandbox.requests.list({}).length;
		void sandbox
			.waitFor(() => sandbox.requests.list({}).length >= from + calls, 1_000)
			.then(cancel, () => undefined);
	};

/** The ledger's payments of each row, by its amount. */
function paidOf({ sandbox, rows }: Story): Map<string, { posted: number; open: number }> {
	const byAmount = new Map<number, { posted: number; open: number }>();
	for (const { amountIdr, status } of sandbox.ledger.transfers({ system: 'duitku' })) {
		const paid = byAmount.get(amountIdr) ?? { posted: 0, open: 0 };
		if (status === 'posted') paid.posted += 1;
		if (status === 'pending') paid.open += 1;
		byAmount.set(amountIdr, paid);
	}
	return new Map(
		rows.map(({ reference, amountTransfer }) => [
			asText(reference),
			byAmount.get(Number(amountTransfer)) ?? { posted: 0, open: 0 },
		]),
	);
}

function check(story: Story, run: OperationRun, before: ReturnType<typeof paidOf>) {
	const paid = paidOf(story);
	const at = (reference: unknown) => paid.get(asText(reference)) ?? { posted: 0, open: 0 };
	for (const { reference, code } of run.success) {
		if (at(reference).posted === 0) {
			story.told.broken.push(broken('falseSuccess', `${asText(reference)} ${asText(code)}`));
		}
	}
	for (const { reference, code } of run.failed) {
		const was = before.get(asText(reference)) ?? { posted: 0, open: 0 };
		// What another run pays after this one has said so is no fault of this one.
		if (was.posted + was.open > 0) {
			story.told.broken.push(broken('falseFailed', `${asText(reference)} ${asText(code)}`));
		}
	}
}

function checkTwice(story: Story) {
	for (const [reference, { posted, open }] of paidOf(story)) {
		if (posted + open > 1) story.told.broken.push(broken('twice', reference));
	}
}

function checkFinal(story: Story, run: OperationRun) {
	const left = story.rows.length - run.success.length - run.failed.length;
	if (left === 0 && run.pending.length === 0) return;
	const codes = run.pending.map(({ reference, code }) => `${asText(reference)} ${asText(code)}`);
	story.told.broken.push(broken('notFinal', codes.join(', ') || (run.error?.message ?? '')));
}

/**
 * A person decides, with the system's support, about what it calls finished and has no record of:
 * none of these has moved money here. As the flow does it, under each open claim's own token.
 */
function settleByHand({ tables, told }: Story, run: OperationRun) {
	const isUnheard = ({ code }: IDataObject) => code === 'NOT_FOUND';
	for (const { reference } of run.pending.filter(isUnheard)) {
		told.byHand += 1;
		const own = tables.rows(REGISTER).filter((row) => row.reference === reference);
		const closed = own.filter(({ event }) => event !== 'claimed' && event !== 'pending');
		const tokens = new Set(closed.map(({ claim }) => claim));
		const open = own.filter(({ event, claim }) => event === 'claimed' && !tokens.has(claim));
		tables.store.insert(
			tables.table(REGISTER),
			open.map((row) => ({ ...row, event: 'failed', settledBy: 'A clerk: not paid' })),
		);
	}
}

/** A bank decides in the end what became of an open payment. */
function settleWhatIsOpen({ sandbox }: Story) {
	for (const { reference } of sandbox.ledger.transfers({ system: 'duitku', status: 'pending' })) {
		sandbox.duitku.settle(reference, 'paid');
	}
}
