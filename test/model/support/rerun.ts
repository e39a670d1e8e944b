import { movesOfDuitku, timesPaid } from './duitku';
import { faultOf, watch } from './judge';
import type { Rules } from './rules';
import { goOn, movesOfRun } from './run';
import { oldest, timePasses } from './time';
import { copyOf, newRun, type Scenario, type World } from './world';

const MANY = 100;

/**
 * Asks of every state: if all who are at work crash now, and it is run again after the bound, with
 * nothing going wrong any more, does that run end, and is everything paid once? What is in process
 * is paid by then; what was lost stays lost, since its coming later is a state of its own.
 */
export function rerun(rules: Rules, scenario: Scenario) {
	const known = new Set<string>();
	return (world: World): string | undefined => {
		const text = JSON.stringify([world.rows, world.disbursements]);
		if (known.has(text)) return undefined;
		known.add(text);
		return disturbed(settled(world, scenario), rules, scenario);
	};
}

function settled(world: World, scenario: Scenario): World {
	const after = copyOf({ ...world, faults: 0, refusals: 0, limbo: [], transfers: [] });
	after.runs = [newRun('again')];
	for (const { does } of movesOfDuitku(after, scenario)) does(after);
	const passes = timePasses(scenario);
	for (let atMs = 0; atMs > oldest(scenario.stepMs); atMs -= scenario.stepMs) passes.does(after);
	return after;
}

function disturbed(world: World, rules: Rules, scenario: Scenario): string | undefined {
	const [run] = world.runs;
	if (!run) return 'nobody runs';
	for (let moves = 0; run.at !== 'ended'; moves++) {
		const [arrives] = movesOfDuitku(world, scenario);
		const [move] = arrives ? [arrives] : movesOfRun(world, run, rules, scenario);
		if (!move || moves === MANY) return `a run after the bound stands still while ${run.at}`;
		move.does(world);
		goOn(world, run, rules, scenario);
		watch(world, scenario);
		const fault = faultOf(world);
		if (fault !== undefined) return `in a run after the bound, ${fault}`;
	}
	const unpaid = run.payments.find(
		({ key, outcome }) => outcome !== 'success' || timesPaid(world, key) !== 1,
	);
	return unpaid && `a run after the bound leaves ${unpaid.key} ${unpaid.outcome ?? 'unsaid'}`;
}
