import { createHash } from 'node:crypto';

import { movesOfDuitku } from './duitku';
import { faultOf, watch } from './judge';
import { movesOfRegister } from './register';
import type { Rules } from './rules';
import { goOn, movesOfRun } from './run';
import { forget, timePasses } from './time';
import { copyOf, open, type Move, type Scenario, type World } from './world';

/** What came of a walk through everything that can happen. */
export interface Walk {
	states: number;
	/** The first state that must not be, and the shortest way to it. */
	fault?: string;
	trace: string[];
}

const textOf = (world: World): string => JSON.stringify(world);
const hashOf = (text: string): string => createHash('md5').update(text).digest('base64');

/** All that can happen next. Runs are alike, so they begin in order. */
function movesOf(world: World, rules: Rules, scenario: Scenario): Move[] {
	const begun = world.runs.filter(({ at }) => at !== 'idle').length;
	const ofRuns = world.runs
		.slice(0, begun + 1)
		.flatMap((run, place) =>
			movesOfRun(world, run, rules, scenario).map((move) => goingOn(move, place, rules, scenario)),
		);
	const inner = ofRuns.filter(({ isInner }) => isInner);
	if (inner.length > 0) return inner;
	const passes = begun === 0 ? [] : [timePasses(scenario)];
	return [...ofRuns, ...movesOfDuitku(world, scenario), ...movesOfRegister(world), ...passes];
}

const goingOn = (
	{ does, ...move }: Move,
	place: number,
	rules: Rules,
	scenario: Scenario,
): Move => ({
	...move,
	does: (world) => {
		does(world);
		goOn(world, world.runs[place]!, rules, scenario);
	},
});

/** Memory ends there. The nearest states have been walked by then, and no end is claimed. */
const MOST = 600_000;

/** Walks all states that can be reached, the nearest first, until one must not be. */
export function walk(
	scenario: Scenario,
	rules: Rules,
	visit: (world: World) => string | undefined = () => undefined,
): Walk {
	const known = new Set<string>();
	const parents: number[] = [];
	const ways: string[] = [];
	let edge: [World, number][] = [];

	const traceOf = (place: number): string[] => {
		const trace = [];
		for (let at = place; at > 0; at = parents[at]!) trace.unshift(ways[at]!);
		return trace;
	};
	const arrive = (world: World, parent: number, way: string): Walk | undefined => {
		watch(world, scenario);
		const fault = faultOf(world) ?? visit(world);
		forget(world);
		const text = textOf(world);
		const hash = hashOf(text);
		if (known.has(hash)) return undefined;
		known.add(hash);
		const place = parents.push(parent) - 1;
		ways.push(way);
		edge.push([world, place]);
		return fault === undefined ? undefined : { states: known.size, fault, trace: traceOf(place) };
	};

	arrive(open(scenario), 0, '');
	while (edge.length > 0) {
		const here = edge;
		edge = [];
		for (const [world, place] of here) {
			if (known.size >= MOST) return { states: known.size, trace: [] };
			for (const { says, does } of movesOf(world, rules, scenario)) {
				const after = copyOf(world);
				does(after);
				const found = arrive(after, place, says);
				if (found) return found;
			}
		}
	}
	return { states: known.size, trace: [] };
}
