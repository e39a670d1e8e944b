import type { Outcome } from '../nodes/shared/contract/verdict';
import type { Report } from './paymentRow';
import { rupiah, totalsOf } from './totals';

const COLOURS: Record<Outcome, string> = {
	success: '#1a7f4b',
	pending: '#b7791f',
	failed: '#b42318',
};

const BAR_WIDTH = 300;
const BAR_HEIGHT = 26;
const BAR_GAP = 12;
const LABEL_WIDTH = 90;
const VALUE_WIDTH = 140;

const escape = (text: string) =>
	text.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`);

/** The reports as one page: a chart of outcomes and amounts, and a table, for each. */
export function pageOf(reports: readonly Report[]): string {
	return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>What became of the payments</title>
<style>
body { font: 15px/1.5 system-ui, sans-serif; margin: 2rem auto; max-width: 76rem; padding: 0 1rem; color: #1f2933; }
h2 { margin-top: 2.5rem; }
.charts { display: flex; flex-wrap: wrap; gap: 1rem 2rem; }
figure { margin: 0; }
figcaption { font-weight: 600; margin-bottom: .5rem; }
table { border-collapse: collapse; width: 100%; margin-top: 1.5rem; font-size: 14px; }
th, td { text-align: left; padding: .35rem .6rem; border-bottom: 1px solid #e4e7eb; vertical-align: top; }
td.amount { text-align: right; white-space: nowrap; font-variant-numeric: tabular-nums; }
td.outcome { font-weight: 600; }
</style>
<h1>What became of the payments</h1>
<p>Success: the money moved. Pending: look it up, never send it again. Failed: no money moved.</p>
${reports.map(section).join('\n')}
</html>
`;
}

function section({ title, rows }: Report): string {
	const totals = totalsOf(rows);
	const counts = totals.map(({ outcome, count }) => ({ outcome, size: count, text: `${count}` }));
	const amounts = totals.map(({ outcome, amountIdr }) => ({
		outcome,
		size: amountIdr,
		text: rupiah(amountIdr),
	}));
	const body = rows.map(
		(row) => `<tr>
<td>${escape(row.reference)}</td>
<td>${escape(row.beneficiary)}</td>
<td>${escape(row.channel)}</td>
<td class="amount">${rupiah(row.amountIdr)}</td>
<td class="outcome" style="color:${COLOURS[row.outcome]}">${row.outcome}</td>
<td>${escape(row.code)}</td>
<td>${escape(row.message)}</td>
<td>${escape(row.advice)}</td>
</tr>`,
	);
	return `<h2>${escape(title)}</h2>
<div class="charts">${chart('Payments', counts)}${chart('Amounts', amounts)}</div>
<table>
<thead><tr><th>Reference</th><th>Beneficiary</th><th>Channel</th><th>Amount</th><th>Outcome</th><th>Code</th><th>Message</th><th>What to do</th></tr></thead>
<tbody>
${body.join('\n')}
</tbody>
</table>`;
}

function chart(
	caption: string,
	bars: readonly { outcome: Outcome; size: number; text: string }[],
): string {
	const largest = Math.max(1, ...bars.map(({ size }) => size));
	const drawn = bars.map(({ outcome, size, text }, index) => {
		const y = index * (BAR_HEIGHT + BAR_GAP);
		const width = Math.max(size > 0 ? 2 : 0, (size / largest) * BAR_WIDTH);
		const middle = y + BAR_HEIGHT / 2 + 5;
		return `<text x="0" y="${middle}">${outcome}</text>
<rect x="${LABEL_WIDTH}" y="${y}" width="${width.toFixed(1)}" height="${BAR_HEIGHT}" rx="4" fill="${COLOURS[outcome]}"/>
<text x="${(LABEL_WIDTH + width + 8).toFixed(1)}" y="${middle}">${escape(text)}</text>`;
	});
	const height = bars.length * (BAR_HEIGHT + BAR_GAP);
	const width = LABEL_WIDTH + BAR_WIDTH + VALUE_WIDTH;
	return `<figure><figcaption>${caption}</figcaption>
<svg role="img" aria-label="${caption} by outcome" width="${width}" height="${height}" font-size="14">${drawn.join('\n')}</svg></figure>`;
}
