import { next, type Event } from '../../../nodes/shared/payment/life';
import { isFresh } from '../../../nodes/shared/register/lease';
import { flushes, look, loseWrite, rowOf, store, withdraw } from './register';
import type { Rules } from './rules';
import { finding } from './verdicts';
import { NOW_MS, type Move, type Payment, type Row, type Run, type World } from './world';

/*
 * Mirrors claimAll and sendUnderClaim of nodes/shared/run/send.ts: the claim is written, read back,
 * and given back if another run has one too; and what is sent is signed with the time at which the
 * claim was seen to be young.
 */

export const toBeClaimed = ({ payments }: Run): Payment[] =>
	payments.filter(({ step, claim }) => step.act === 'claim' && !claim);

/** Writes the claims of all that is to be sent. */
export function claims(world: World, run: Run, rules: Rules): Move[] {
	const place = world.runs.indexOf(run);
	const claim = (says: string, write: (after: World, rows: Row[], writer: Run) => void): Move => ({
		says: `run ${run.name} ${says}`,
		does: (after) => {
			const writer = after.runs[place]!;
			const rows = toBeClaimed(writer).map((payment) => claimNow(after, writer, payment));
			write(after, [...writer.noted.splice(0), ...rows], writer);
		},
	});
	const isNumberedFirst = rules.stepsBack === 'whoHasNotTheLowestNumber';
	if (rules.claims === 'afterSending') {
		return [
			claim('claims in its head', (_after, rows, writer) => {
				writer.noted = rows;
				writer.at = 'sending';
			}),
		];
	}
	const reads: (writer: Run) => void = (writer) => {
		writer.at = 'readingBack';
	};
	const good = isNumberedFirst
		? claim('gets a number for its claim', (_after, rows, writer) => {
				writer.noted = rows;
				writer.at = 'numbered';
			})
		: claim('claims', (after, rows, writer) => {
				store(after, rows);
				reads(writer);
			});
	if (world.faults === 0) return [good];
	return [
		good,
		claim('fails to claim', (after, rows, writer) => {
			loseWrite(after, rows);
			giveUpClaims(writer);
		}),
		claim('claims, and nothing is stored', (after, _rows, writer) => {
			after.faults -= 1;
			reads(writer);
		}),
	];
}

function claimNow(world: World, run: Run, payment: Payment): Row {
	const token = `${run.name}.${payment.key}${payment.claims}`;
	payment.claims += 1;
	payment.claim = { token, atMs: NOW_MS };
	world.numbers += 1;
	return { ...rowOf(payment, 'claimed', token), number: world.numbers };
}

/** Only where the order of numbers counts: the row can be read after others with higher ones. */
export const storesNumbered = (world: World, run: Run): Move => {
	const place = world.runs.indexOf(run);
	return {
		says: `run ${run.name} has its claim stored`,
		does: (after) => {
			const writer = after.runs[place]!;
			store(after, writer.noted.splice(0));
			writer.at = 'readingBack';
		},
	};
};

/** The claim cannot be trusted: nothing is sent. */
function giveUpClaims(run: Run) {
	for (const payment of claimedOf(run)) {
		withdraw(run, payment);
		tell(payment, { is: 'refused', verdict: finding('failed').verdict });
	}
	run.at = 'givingBack';
}

const claimedOf = ({ payments }: Run): Payment[] =>
	payments.filter(({ step, claim }) => step.act === 'claim' && claim);

/** Looks who else has claimed. */
export const readsBack = (world: World, run: Run, rules: Rules): Move => {
	const place = world.runs.indexOf(run);
	return {
		says: `run ${run.name} reads who else has claimed`,
		does: (after) => {
			const reader = after.runs[place]!;
			const claimed = claimedOf(reader);
			const isStored = claimed.every(({ claim }) =>
				after.rows.some((row) => row.claim === claim?.token),
			);
			if (rules.readsBack && !isStored) {
				giveUpClaims(reader);
				return;
			}
			for (const payment of claimed) {
				const event = look(after, reader, payment);
				if (event.is === 'isNew' || goesFirst(after, payment, event, rules)) continue;
				withdraw(reader, payment);
				payment.isAsked = true;
				tell(payment, event);
			}
			reader.at = reader.noted.length > 0 ? 'givingBack' : 'sending';
		},
	};
};

/** Broken rules: goes on though another has claimed. */
function goesFirst({ rows }: World, payment: Payment, event: Event, { stepsBack }: Rules): boolean {
	if (event.is !== 'inDoubt' || stepsBack === 'whoSeesAnother') return false;
	const numberOf = (token?: string) => rows.find(({ claim }) => claim === token)?.number ?? 0;
	const own = numberOf(payment.claim?.token);
	return stepsBack === 'nobody' || payment.open.every(({ token }) => numberOf(token) > own);
}

export const givesBack = (world: World, run: Run): Move[] =>
	flushes(world, run, (_after, writer) => {
		writer.at = 'sending';
	});

/** Looks whether the claim is still young, and signs. */
export function checksLease(payment: Payment, run: Run, rules: Rules) {
	if (!payment.claim) return;
	if (rules.checksLease && !isFresh(payment.claim.atMs, NOW_MS)) {
		withdraw(run, payment);
		return;
	}
	payment.signedAtMs = NOW_MS;
	tell(payment, { is: 'isWritten' });
}

export function tell(payment: Payment, event: Event) {
	payment.step = next(payment.step.state, event);
}
