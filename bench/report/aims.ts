import type { CallName } from '../calls';
import type { Contestant, Way } from '../contestants';
import { growthExponent } from '../growth/exponent';
import type { Growth } from '../growth/process';
import { MAIN_LOAD } from '../plan';
import type { Result } from '../runHeat';
import { resultOf, type Figures } from './figures';

/** What the nodes are to reach, as a ratio within one run wherever that is possible. */
export interface Aim {
	what: string;
	limit: number;
	/** Is more better? Otherwise the limit is the most that is allowed. */
	isLeast?: true;
	digits: number;
	/** Nothing where the run did not measure it. */
	measured: (figures: Figures) => number | undefined;
}

export const isMet = ({ isLeast, limit }: Aim, measured: number): boolean =>
	isLeast ? measured >= limit : measured <= limit;

const speed = ({ seconds }: Result) => 1 / seconds;
const seconds = (result: Result) => result.seconds;
const cpu = ({ cpuMsPerItem }: Result) => cpuMsPerItem;

/** A figure of our node over that of another contestant. */
const over =
	(figure: (result: Result) => number, call: CallName, parallel: number, other: Way) =>
	(figures: Figures): number | undefined => {
		const rival: Contestant =
			other === 'floor' ? { way: other, call, parallel } : { way: other, call };
		const [ours, theirs] = [{ way: 'node', call, parallel } as const, rival].map((contestant) =>
			resultOf(figures, MAIN_LOAD, contestant),
		);
		return ours && theirs && figure(ours) / figure(theirs);
	};

const exponentOf =
	(figure: keyof Growth) =>
	({ growth }: Figures): number | undefined =>
		growth.length > 0
			? growthExponent(growth.map((point) => [point.payments, point[figure]]))
			: undefined;

const slowestHealthz = ({ results }: Figures): number | undefined => {
	const times = results
		.filter(({ load, contestant }) => load.items === 10_000 && contestant.way === 'node')
		.map(({ slowestHealthzMs = 0 }) => slowestHealthzMs);
	return times.length > 0 ? Math.max(...times) : undefined;
};

type Measured = Aim['measured'];

const least = (limit: number, what: string, measured: Measured): Aim => ({
	what,
	limit,
	isLeast: true,
	digits: 2,
	measured,
});
const most = (limit: number, what: string, measured: Measured, digits = 2): Aim => ({
	what,
	limit,
	digits,
	measured,
});

export const AIMS: readonly Aim[] = [
	least(0.9, 'Inquiry, 10 in parallel: speed, of the floor', over(speed, 'inquiry', 10, 'floor')),
	most(1.3, 'Inquiry, 10 in parallel: CPU, of the floor', over(cpu, 'inquiry', 10, 'floor')),
	most(0.5, 'Inquiry, 10 in parallel: CPU, of by hand', over(cpu, 'inquiry', 10, 'byHand')),
	most(1, 'Inquiry, 50 in parallel: time, of by hand', over(seconds, 'inquiry', 50, 'byHand')),
	most(0.5, 'Inquiry, 50 in parallel: CPU, of by hand', over(cpu, 'inquiry', 50, 'byHand')),
	least(
		0.85,
		'Transfer, 10 in parallel: speed, of the floor',
		over(speed, 'transfer', 10, 'floor'),
	),
	most(1.5, 'Transfer, 10 in parallel: CPU, of the floor', over(cpu, 'transfer', 10, 'floor')),
	most(0.5, 'Transfer, 10 in parallel: CPU, of by hand', over(cpu, 'transfer', 10, 'byHand')),
	most(1, 'Transfer, 50 in parallel: time, of by hand', over(seconds, 'transfer', 50, 'byHand')),
	most(0.5, 'Transfer, 50 in parallel: CPU, of by hand', over(cpu, 'transfer', 50, 'byHand')),
	most(1_000, '10,000 items: longest wait for `/healthz`, ms', slowestHealthz, 0),
	most(1.05, 'Inquiries: growth of the time, exponent', exponentOf('inquirySeconds')),
	most(1.05, 'Transfers: growth of the time, exponent', exponentOf('transferSeconds')),
	most(1.05, 'Transfers: growth of the memory, exponent', exponentOf('peakHeapMb')),
	most(60, 'All nodes load, ms', ({ loadingMs }) => loadingMs, 0),
];
