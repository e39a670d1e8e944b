import { escaped, filled, momentOf, rupiah } from '../words/words';
import { EXCEL_TYPE } from './excel';
import { STATES, type State, type ToldRow } from './rows';
import { REPORT_STYLES } from './styles';
import { REPORT_TEXTS } from './texts';
import { sumOf, type StateTotal } from './totals';

/** What the report says of the run itself. What is blank is left out. */
export interface Facts {
	/** What was paid, such as "Payroll". */
	title: string;
	/** Who ran it. */
	ranBy?: string;
	/** When, in any form that JavaScript reads. */
	ranAt: string | number | Date;
	execution?: string;
	/** The name of the file. */
	file?: string;
	/** What to do for the rows that are not paid yet, where it is not to run the same rows again. */
	again?: string;
}

interface Contents {
	headline: string;
	totals: readonly StateTotal[];
	rows: readonly ToldRow[];
	csv: string;
	/** In base64. */
	excel: string;
}

/** The report as the content of a page: n8n has a frame of its own around it. */
export function pageOf(facts: Facts, { headline, totals, rows, ...files }: Contents): string {
	const again = facts.again ?? REPORT_TEXTS.again;
	const isDone = rows.every(({ state }) => state === 'paid' || state === 'paidBefore');
	return `<style>${REPORT_STYLES}</style>
<main class="report">
<p class="title">${escaped(facts.title)}</p>
<h1>${escaped(headline)}</h1>
${factsOf(facts)}
${tilesOf(totals)}
${isDone ? '' : `<p class="again">${escaped(again)}</p>`}
<p class="download">${downloadsOf(files, facts)}</p>
${sectionsOf(rows)}
</main>`;
}

function factsOf({ ranAt, ranBy, execution, file }: Facts): string {
	const { facts } = REPORT_TEXTS;
	const lines: [string, string | undefined][] = [
		[facts.ranAt, momentOf(ranAt)],
		[facts.ranBy, ranBy],
		[facts.execution, execution],
		[facts.file, file],
	];
	const known = lines.map(([name, value = '']) =>
		value.trim() === '' ? '' : `<div><dt>${name}</dt><dd>${escaped(value)}</dd></div>`,
	);
	return `<dl>${known.join('')}</dl>`;
}

function tilesOf(totals: readonly StateTotal[]): string {
	const { tiles, ofThemBefore, ofThemRejected } = REPORT_TEXTS;
	const before = sumOf(totals, ['paidBefore']).count;
	const rejected = sumOf(totals, ['rejected']).count;
	const tile = (name: string, title: string, states: readonly State[], note = '') => {
		const { count, amountIdr } = sumOf(totals, states);
		const small = note === '' ? '' : `<small>${note}</small>`;
		const shade = count === 0 ? 'none' : name;
		return `<div class="tile ${shade}"><span>${title}</span><b>${count}</b><strong>${rupiah(amountIdr)}</strong>${small}</div>`;
	};
	return `<div class="tiles">${[
		tile(
			'paid',
			tiles.paid,
			['paid', 'paidBefore'],
			before ? filled(ofThemBefore, { count: before }) : '',
		),
		tile('lookUp', tiles.lookUp, ['lookUp']),
		tile(
			'fix',
			tiles.fix,
			['fix', 'rejected'],
			rejected ? filled(ofThemRejected, { count: rejected }) : '',
		),
		tile('total', tiles.total, STATES),
	].join('')}</div>`;
}

/** What needs a person stands open; who is paid is folded, and unfolded on paper. */
function sectionsOf(rows: readonly ToldRow[]): string {
	const { sections } = REPORT_TEXTS;
	const open = (['lookUp', 'fix', 'rejected'] as const).map((state) => {
		const own = rows.filter((row) => row.state === state);
		if (own.length === 0) return '';
		return `<section class="${state}"><h2>${sections[state]} (${own.length})</h2>${tableOf(own)}</section>`;
	});
	const paid = rows.filter(({ state }) => state === 'paid' || state === 'paidBefore');
	if (paid.length === 0) return open.join('\n');
	const folded = `<details class="paid"><summary>${sections.paid} (${paid.length})</summary>${tableOf(paid)}</details>`;
	return [...open, folded].join('\n');
}

function tableOf(rows: readonly ToldRow[]): string {
	const { reference, beneficiary, account, amount, result } = REPORT_TEXTS.columns;
	const lines = rows.map((row) => {
		const cells = [
			escaped(row.reference || REPORT_TEXTS.noReference),
			escaped(row.beneficiary),
			`<span class="bank">${escaped(row.bank)}</span> ${escaped(row.account)}`,
		];
		const open = cells.map((cell) => `<td>${cell}</td>`).join('');
		return `<tr>${open}<td class="amount">${rupiah(row.amountIdr)}</td><td>${escaped(row.text)}</td></tr>`;
	});
	return `<table><thead><tr><th>${reference}</th><th>${beneficiary}</th><th>${account}</th><th class="amount">${amount}</th><th>${result}</th></tr></thead>
<tbody>${lines.join('\n')}</tbody></table>`;
}

function downloadsOf({ csv, excel }: Pick<Contents, 'csv' | 'excel'>, { title }: Facts): string {
	const { download, sheet } = REPORT_TEXTS;
	const name = `${title.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '-')}-${sheet.result}`;
	const link = (ending: string, shown: string, content: string) =>
		`<a download="${escaped(name)}.${ending}" href="data:${content}">${shown}</a>`;
	return [
		download,
		link('xlsx', 'Excel', `${EXCEL_TYPE};base64,${excel}`),
		link('csv', 'CSV', `text/csv;charset=utf-8;base64,${Buffer.from(csv).toString('base64')}`),
	].join(' ');
}
