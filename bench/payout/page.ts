import { median } from '../measure';
import { figure, tableOf } from '../report/table';
import type { Contestant } from './contestants';

export interface PayoutResult {
	contestant: Contestant;
	/** Of each round. */
	seconds: readonly number[];
	cpuMsPerItem: number;
}

interface Circumstances {
	machine: readonly string[];
	items: number;
	latencyMs: number;
	rounds: number;
}

interface Aim {
	what: string;
	limit: string;
	measured: number;
	isMet: boolean;
}

/** The page about a run, in Markdown. */
export const payoutPage = (
	results: readonly PayoutResult[],
	{ machine, items, latencyMs, rounds }: Circumstances,
): string =>
	[
		'# Benchmark of payouts',
		`Written by \`npm run bench:payout\`: ${figure(items)} rows, each an inquiry and a transfer, answers after ${latencyMs} ms, 10 in parallel; medians of ${rounds} rounds in one n8n, each with a register of its own. A ratio is that of one round, and their median is shown. The seconds are those of one machine; the ratios hold on others too.`,
		machine.map((line) => `- ${line}`).join('\n'),
		'## Aims',
		tableOf<Aim>(
			[
				{ heading: 'aim', cell: ({ what }) => what, isWords: true },
				{ heading: 'limit', cell: ({ limit }) => limit },
				{ heading: 'measured', cell: ({ measured }) => figure(measured, 2) },
				{ heading: '', cell: ({ isMet }) => (isMet ? 'met' : '**missed**'), isWords: true },
			],
			aimsOf(results.map(({ seconds }) => seconds)),
		),
		'## Results',
		tableOf<PayoutResult>(
			[
				{ heading: '', cell: ({ contestant }) => contestant.label, isWords: true },
				{ heading: 'seconds', cell: ({ seconds }) => figure(median(seconds) ?? 0, 2) },
				{ heading: 'CPU a row, ms', cell: ({ cpuMsPerItem }) => figure(cpuMsPerItem, 2) },
			],
			results,
		),
	].join('\n\n');

function aimsOf([
	floor = [],
	none = [],
	first = [],
	again = [],
]: readonly (readonly number[])[]): Aim[] {
	const ratio = (one: readonly number[], other: readonly number[]) =>
		median(one.map((seconds, round) => seconds / (other[round] ?? NaN))) ?? NaN;
	const [speed, cost, share] = [ratio(floor, first), ratio(first, none) - 1, ratio(again, first)];
	return [
		{
			what: 'first run, of the speed of n8n’s helper',
			limit: 'at least 0.8',
			measured: speed,
			isMet: speed >= 0.8,
		},
		{
			what: 'what the register adds to a first run',
			limit: 'at most 0.1',
			measured: cost,
			isMet: cost <= 0.1,
		},
		{
			what: 'the same rows again, of the first run',
			limit: 'at most 0.1',
			measured: share,
			isMet: share <= 0.1,
		},
	];
}
