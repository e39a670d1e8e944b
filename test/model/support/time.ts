import { isOverFromMs } from '../../../nodes/shared/register/lease';
import { forgetDead, TAKEN_FOR_MS } from './duitku';
import { newRun, NOW_MS, type Move, type Scenario, type World } from './world';

/** Older than this is all alike: nothing can arrive any more. */
export const oldest = (stepMs: number): number =>
	-Math.ceil(isOverFromMs(NOW_MS, TAKEN_FOR_MS) / stepMs) * stepMs;

export const timePasses = ({ stepMs }: Scenario): Move => ({
	says: `${stepMs / 1000} seconds pass`,
	does: (world) => {
		const older = (atMs: number) => Math.max(atMs - stepMs, oldest(stepMs));
		for (const rows of [world.rows, ...world.limbo, ...world.runs.map(({ noted }) => noted)]) {
			for (const row of rows) if (row.event === 'claimed') row.atMs = older(row.atMs);
		}
		for (const transfer of world.transfers) transfer.signedAtMs = older(transfer.signedAtMs);
		for (const { payments } of world.runs) {
			for (const payment of payments) {
				if (payment.claim) payment.claim.atMs = older(payment.claim.atMs);
				if (payment.status) payment.status.sentAtMs = older(payment.status.sentAtMs);
				if (payment.step.act === 'send') payment.signedAtMs = older(payment.signedAtMs);
				for (const other of payment.open) other.claimedAtMs = older(other.claimedAtMs);
			}
		}
		forgetDead(world);
	},
});

/** Whoever has ended makes no difference any more. */
export function forget(world: World) {
	world.runs = world.runs.map((run) =>
		run.at === 'ended' ? { ...newRun(run.name), at: 'ended' } : run,
	);
}
