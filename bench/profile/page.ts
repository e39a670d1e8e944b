import type { Contestant, Load } from '../contestants';
import { figure, tableOf, type Column } from '../report/table';
import { PART_NAMES } from './timeByPart';

/** What the main thread of n8n has worked at for one contestant, in microseconds an item. */
export interface Profiled {
	contestant: Contestant;
	usByPart: ReadonlyMap<string, number>;
}

interface Circumstances extends Load {
	rounds: number;
	machine: readonly string[];
}

const WAYS: Partial<Record<Contestant['way'], string>> = {
	node: 'our node',
	floor: 'floor',
	byHand: 'by hand',
};

/** The page about a run, in Markdown. */
export const profilePage = (
	profiled: readonly Profiled[],
	{ items, latencyMs, rounds, machine }: Circumstances,
): string =>
	[
		'# Where the time of an item goes',
		`Written by \`npm run bench:profile\`: what n8n’s main thread works at, in microseconds an item, by whose code it is; ${figure(items)} items, answers after ${latencyMs} ms, the mean of ${rounds} rounds. The contestants are those of the [benchmark](benchmark.md): our node and the floor with 10 requests in parallel, and _Edit Fields_, _Crypto_ and _HTTP Request_ by hand. Sampling itself takes time, so that shares say more than sums.`,
		machine.map((line) => `- ${line}`).join('\n'),
		...(['transfer', 'inquiry'] as const).map((call) =>
			tableFor(profiled.filter(({ contestant }) => contestant.call === call)),
		),
	].join('\n\n');

function tableFor(profiled: readonly Profiled[]): string {
	const [call = ''] = profiled.map(({ contestant }) => contestant.call);
	const byHand = profiled.find(({ contestant }) => contestant.way === 'byHand');
	const columns = profiled.map(({ contestant, usByPart }): Column<string> => ({
		heading: WAYS[contestant.way] ?? contestant.way,
		cell: (part) => cellOf(part, usByPart, byHand),
	}));
	const parts: Column<string> = { heading: call, cell: (part) => part, isWords: true };
	return tableOf([parts, ...columns], [...PART_NAMES, ALL, SHARE]);
}

const ALL = '**all**';
const SHARE = 'of by hand';

function cellOf(
	part: string,
	usByPart: ReadonlyMap<string, number>,
	byHand: Profiled | undefined,
): string | undefined {
	const all = sumOf(usByPart);
	if (part === ALL) return `**${figure(all)}**`;
	if (part === SHARE) return byHand && figure(all / sumOf(byHand.usByPart), 2);
	return figure(usByPart.get(part) ?? 0);
}

const sumOf = (usByPart: ReadonlyMap<string, number>): number =>
	[...usByPart.values()].reduce((sum, us) => sum + us, 0);
