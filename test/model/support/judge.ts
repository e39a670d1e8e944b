import { isInFlight, timesPaid } from './duitku';
import type { Scenario, World } from './world';

/** Keeps in mind since when a payment may be called failed. To be called in every state. */
export function watch(world: World, { isRacy = false }: Scenario) {
	for (const run of world.runs) {
		for (const payment of run.payments) {
			if (payment.couldFail || payment.outcome) continue;
			payment.couldFail =
				timesPaid(world, payment.key) === 0 && !isInFlight(world, payment.key, isRacy);
		}
	}
}

/**
 * What must never be. Failed is said of a moment since the run began, or last sent: another run may
 * pay it in the next one.
 */
export function faultOf(world: World): string | undefined {
	for (const { name, payments } of world.runs) {
		for (const { key, outcome, couldFail } of payments) {
			const times = timesPaid(world, key);
			if (times > 1) return `${key} is paid ${times} times`;
			if (outcome === 'success' && times === 0) return `run ${name} says that ${key} was paid`;
			if (outcome === 'failed' && !couldFail) return `run ${name} says that ${key} has failed`;
		}
	}
	return undefined;
}
