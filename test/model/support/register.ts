import type { Event } from '../../../nodes/shared/payment/life';
import { readPast } from '../../../nodes/shared/register/history';
import type { RegisterEvent, RegisterRow } from '../../../nodes/shared/register/row';
import { asText } from '../../../nodes/shared/values/asText';
import { finding } from './verdicts';
import { NOW_MS, type Move, type Payment, type Row, type Run, type World } from './world';

/*
 * Mirrors nodes/shared/run/register.ts, and what a database may do to it. `readPast` is the real
 * one.
 */

const REST = {
	fingerprint: '',
	amount: 0,
	beneficiary: '',
	code: '',
	message: '',
	execution: '',
	workflow: '',
	node: '',
	settledBy: '',
};

const toRegisterRow = ({ key, claim, event, atMs, attempt }: Row): RegisterRow => ({
	...REST,
	key,
	reference: key,
	event,
	claim,
	attempt,
	details: JSON.stringify(event === 'claimed' ? { disburseId: attempt } : {}),
	atMs,
});

/** Reads what others have written of a payment, and says what follows from it. */
export function look(world: World, run: Run, payment: Payment): Event {
	const rows = world.rows.filter(
		({ key, claim }) => key === payment.key && !claim.startsWith(`${run.name}.`),
	);
	const past = readPast(rows.map(toRegisterRow));
	payment.open = past.open.map(({ token, claimedAtMs, kept }) => ({
		token,
		claimedAtMs,
		attempt: asText(kept.disburseId),
	}));
	if (past.paid) return { is: 'wasPaid', finding: finding('success') };
	const open = payment.open.filter(({ token }) => !payment.over.includes(token));
	return open.length > 0 ? { is: 'inDoubt' } : { is: 'isNew' };
}

/** A row of a claim. Only of the claim itself the time counts. */
export const rowOf = ({ key, attempt }: Payment, event: RegisterEvent, claim: string): Row => ({
	key,
	claim,
	event,
	atMs: NOW_MS,
	attempt: event === 'claimed' ? attempt : '',
	number: 0,
});

export function withdraw(run: Run, payment: Payment) {
	if (!payment.claim) return;
	run.noted.push(rowOf(payment, 'withdrawn', payment.claim.token));
	payment.claim = null;
}

/** Notes what became of a payment, and of the claims whose try it has made again. */
export function end(run: Run, payment: Payment) {
	const { outcome, claim, over } = payment;
	if (!outcome || !claim) return;
	const event = outcome === 'success' ? 'paid' : outcome;
	const tokens = event === 'failed' ? [claim.token, ...over] : [claim.token];
	for (const token of tokens) run.noted.push(rowOf(payment, event, token));
}

export function store(world: World, rows: readonly Row[]) {
	const byText = new Map([...world.rows, ...rows].map((row) => [JSON.stringify(row), row]));
	world.rows = [...byText.keys()].sort().flatMap((text) => byText.get(text) ?? []);
}

/** Writes down what was noted; a failure is nobody's concern. */
export const flushes = (world: World, run: Run, then: (world: World, run: Run) => void): Move[] => {
	const place = world.runs.indexOf(run);
	const flush = (says: string, write: (after: World, rows: Row[]) => void): Move => ({
		says: `run ${run.name} ${says} ${run.noted.map(({ claim, event }) => `${claim} ${event}`).join()}`,
		does: (after) => {
			const writer = after.runs[place]!;
			const rows = writer.noted;
			writer.noted = [];
			write(after, rows);
			then(after, writer);
		},
	});
	return [
		flush('writes', store),
		...(world.faults > 0 ? [flush('fails to write', loseWrite)] : []),
	];
};

/** The call fails. Whether the rows are stored, and when, is open. */
export function loseWrite(world: World, rows: Row[]) {
	world.faults -= 1;
	world.limbo.push(rows);
}

/** What was thought to be lost is stored after all. */
export const movesOfRegister = ({ limbo }: World): Move[] =>
	limbo.map((rows, place) => ({
		says: `${rows.map(({ claim, event }) => `${claim} ${event}`).join()} is stored after all`,
		does: (world) => {
			world.limbo.splice(place, 1);
			store(world, rows);
		},
	}));
