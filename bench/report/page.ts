import { CONTESTANTS, type Load } from '../contestants';
import { growthExponent } from '../growth/exponent';
import type { Result } from '../runHeat';
import { AIMS, isMet, type Aim } from './aims';
import { resultOf, shareOfIdeal, type Figures } from './figures';
import { figure, tableOf, type Column } from './table';
import { WAYS } from './ways';

/** Where a page stands and how it came about. */
export interface Circumstances {
	command: string;
	machine: readonly string[];
	/** The chart's file, as the page names it. */
	chart: string;
}

const RESULT_COLUMNS: readonly Column<Result>[] = [
	{ heading: '', cell: ({ contestant }) => contestant.call, isWords: true },
	{ heading: '', cell: ({ contestant }) => WAYS[contestant.way].label, isWords: true },
	{ heading: 'in parallel', cell: ({ contestant }) => figure(contestant.parallel) },
	{ heading: 'seconds', cell: ({ seconds }) => figure(seconds, 2) },
	{ heading: 'of the ideal', cell: (result) => figure(shareOfIdeal(result), 2) },
	{ heading: 'CPU an item, ms', cell: ({ cpuMsPerItem }) => figure(cpuMsPerItem, 2) },
	{ heading: 'peak memory, MB', cell: ({ peakMemoryMb }) => figure(peakMemoryMb) },
	{ heading: 'most in flight', cell: ({ peakInFlight }) => figure(peakInFlight) },
	{ heading: 'connections', cell: ({ connections }) => figure(connections) },
	{ heading: 'stored, MB', cell: ({ storedMb }) => figure(storedMb, 2) },
	{
		heading: 'longest wait for `/healthz`, ms',
		cell: ({ slowestHealthzMs }) => figure(slowestHealthzMs),
	},
];

/** The page about a run, in Markdown. */
export function pageOf(figures: Figures, { command, machine, chart }: Circumstances): string {
	const loads = [...new Set(figures.results.map(({ load }) => load))];
	return [
		'# Benchmark',
		`Written by \`${command}\`. The seconds are those of one machine; the ratios, all from one run, hold on others too.`,
		list(machine),
		`![Time and CPU time of each contestant](${chart})`,
		'## Aims',
		aimsOf(figures),
		'## Who competes',
		list(Object.values(WAYS).map(({ label, what }) => `**${label}**: ${what}`)),
		WHAT_IS_COUNTED,
		`n8n at rest, watched in the same way: ${figure(figures.rest.cpuMsPerSecond)} ms of CPU a second and ${figure(figures.rest.memoryMb)} MB.`,
		...loads.flatMap((load) => [headingOf(load), resultsOf(figures, load)]),
		...growthOf(figures),
		'Where the time of an item goes: [profile](benchmark-profile.md).',
		'## What is not compared',
		NOT_COMPARED,
	].join('\n\n');
}

const list = (lines: readonly string[]): string => lines.map((line) => `- ${line}`).join('\n');

const WHAT_IS_COUNTED = `The sandbox answers, in a process of its own. The time is what n8n notes for the nodes that are compared,
without the start of the execution and its saving. CPU and memory are those of n8n's process from
the start of these nodes until the execution is saved; \`/healthz\` is asked every 50 ms meanwhile. The
ideal is nothing but the waiting: items × answer time ÷ requests in parallel. A run counts only when
every item has reached the sandbox once and has succeeded.`;

const NOT_COMPARED = list([
	'TLS and the way to the real systems: every request of n8n opens a connection, which costs more there than here.',
	'PostgreSQL and queue mode.',
	'What the bare ways do not do: checks, outcomes, a journal, no second payment after a retry.',
]);

const aimsOf = (figures: Figures): string =>
	tableOf<Aim>(
		[
			{ heading: 'aim', cell: ({ what }) => what, isWords: true },
			{
				heading: 'limit',
				cell: ({ limit, digits, isLeast }) =>
					`${isLeast ? 'at least' : 'at most'} ${figure(limit, digits)}`,
			},
			{ heading: 'measured', cell: (aim) => figure(aim.measured(figures), aim.digits) },
			{
				heading: '',
				cell: (aim) => {
					const measured = aim.measured(figures);
					return measured === undefined ? undefined : isMet(aim, measured) ? 'met' : '**missed**';
				},
				isWords: true,
			},
		],
		AIMS,
	);

const headingOf = ({ items, latencyMs }: Load): string =>
	`## ${figure(items)} items, answers after ${latencyMs} ms`;

const resultsOf = (figures: Figures, load: Load): string =>
	tableOf(
		RESULT_COLUMNS,
		CONTESTANTS.flatMap((contestant) => resultOf(figures, load, contestant) ?? []),
	);

function growthOf({ growth }: Figures): string[] {
	if (growth.length === 0) return [];
	const perPayment = (seconds: number, payments: number) => figure((seconds / payments) * 1_000, 2);
	return [
		'## Growth',
		'Our node in n8n’s engine without the server, 50 in parallel, answers at once.',
		tableOf(
			[
				{ heading: 'payments', cell: ({ payments }) => figure(payments) },
				{ heading: 'inquiries, s', cell: ({ inquirySeconds }) => figure(inquirySeconds, 2) },
				{
					heading: 'each, ms',
					cell: ({ inquirySeconds, payments }) => perPayment(inquirySeconds, payments),
				},
				{ heading: 'transfers, s', cell: ({ transferSeconds }) => figure(transferSeconds, 2) },
				{
					heading: 'each, ms',
					cell: ({ transferSeconds, payments }) => perPayment(transferSeconds, payments),
				},
				{ heading: 'peak heap, MB', cell: ({ peakHeapMb }) => figure(peakHeapMb) },
				{
					heading: 'journal, bytes each',
					cell: ({ journalBytes, payments }) => figure(journalBytes / payments),
				},
			],
			growth,
		),
		`An exponent of 1 means that twice as much takes twice as long: inquiries ${exponent(growth, 'inquirySeconds')}, transfers ${exponent(growth, 'transferSeconds')}, heap ${exponent(growth, 'peakHeapMb')}.`,
	];
}

const exponent = (growth: Figures['growth'], of: keyof Figures['growth'][number]) =>
	figure(growthExponent(growth.map((point) => [point.payments, point[of]])), 2) ?? '';
