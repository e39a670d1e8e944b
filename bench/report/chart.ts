import { CONTESTANTS } from '../contestants';
import { MAIN_LOAD } from '../plan';
import type { Result } from '../runHeat';
import { resultOf, type Figures } from './figures';
import { figure } from './table';
import { WAYS } from './ways';

interface Panel {
	title: string;
	value: (result: Result) => number;
	unit: string;
}

const PANELS: readonly Panel[] = [
	{ title: 'Time', value: ({ seconds }) => seconds, unit: 's' },
	{ title: 'CPU time per item', value: ({ cpuMsPerItem }) => cpuMsPerItem, unit: 'ms' },
];

const COLOURS: Record<Result['contestant']['way'], string> = {
	node: '#0f766e',
	floor: '#94a3b8',
	client: '#cbd5e1',
	byHand: '#d97706',
	byHandInBatches: '#fbbf24',
};

/** Pixels. */
const NAMES = 210;
const PANEL = 300;
const GAP = 70;
const HEAD = 60;
const ROW = 22;
const BAR = 16;
const WIDTH = NAMES + PANELS.length * (PANEL + GAP);

/** The main load as bars, in SVG. */
export function chartOf(figures: Figures): string {
	const rows = CONTESTANTS.flatMap((each) => resultOf(figures, MAIN_LOAD, each) ?? []);
	const height = HEAD + rows.length * ROW + BAR;
	return [
		`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${height}" font-family="system-ui, sans-serif" font-size="13" fill="#1e293b">`,
		`<rect width="${WIDTH}" height="${height}" fill="#ffffff"/>`,
		text(
			0,
			20,
			`${figure(MAIN_LOAD.items)} items, answers after ${MAIN_LOAD.latencyMs} ms`,
			'bold',
		),
		...rows.map((result, index) => text(0, lineOf(index), nameOf(result))),
		...PANELS.flatMap((panel, place) => drawPanel(panel, NAMES + place * (PANEL + GAP), rows)),
		'</svg>',
		'',
	].join('\n');
}

function drawPanel({ title, value, unit }: Panel, left: number, rows: readonly Result[]): string[] {
	const most = Math.max(...rows.map(value));
	return [
		text(left, 45, `${title}, ${unit}`, 'bold'),
		...rows.flatMap((result, index) => {
			const width = (value(result) / most) * PANEL;
			const top = lineOf(index) - BAR + 4;
			return [
				`<rect x="${left}" y="${top}" width="${width.toFixed(1)}" height="${BAR}" fill="${COLOURS[result.contestant.way]}"/>`,
				text(left + width + 6, lineOf(index), figure(value(result), 2) ?? ''),
			];
		}),
	];
}

const lineOf = (index: number) => HEAD + index * ROW + BAR;

const nameOf = ({ contestant: { way, call, parallel } }: Result): string =>
	`${call}, ${WAYS[way].label}${parallel ? ` (${parallel})` : ''}`;

const text = (x: number, y: number, words: string, weight = 'normal'): string =>
	`<text x="${x.toFixed(1)}" y="${y}" font-weight="${weight}">${words}</text>`;
