import { copiedValue, copyButton } from './copy.js';
import { byId, el, table } from './dom.js';
import { rupiah } from './words.js';

/** What to type into n8n, and which accounts there are: it does not change while the page is open. */
export function showGuide({ systems }) {
	byId('credential-cards').replaceChildren(
		...systems.flatMap(({ credential }) => (credential ? [card(credential)] : [])),
	);
	byId('account-tables').replaceChildren(
		...systems
			.filter(({ testAccounts }) => testAccounts.length > 0)
			.map((system, index) => accountsOf(system, index === 0)),
	);
}

function card({ title, fields }) {
	const rows = fields.map(({ name, value }) =>
		el('div', {}, el('dt', {}, name), el('dd', {}, el('code', {}, value), copyButton(name, value))),
	);
	return el('article', { class: 'card' }, el('h3', {}, title), el('dl', {}, ...rows));
}

function accountsOf({ title, testAccounts }, isOpen) {
	return el(
		'details',
		isOpen ? { open: '' } : {},
		el('summary', {}, title),
		...testAccounts.flatMap((accounts) => [
			el('h3', {}, accounts.title),
			...(accounts.note ? [el('p', { class: 'hint' }, accounts.note)] : []),
			el(
				'div',
				{ class: 'scroll', tabindex: '0' },
				accountTable(`${title}: ${accounts.title}`, accounts),
			),
		]),
	);
}

function accountTable(caption, { columns, rows }) {
	const [first = []] = rows;
	const heads = columns.map(({ title }, at) => ({
		title,
		isAmount: typeof first[at] === 'number',
	}));
	const cells = rows.map((row) => row.map((value, at) => cell(value, columns[at])));
	return table(caption, heads, cells);
}

function cell(value, { isCopied }) {
	if (typeof value === 'number') return el('td', { class: 'amount' }, rupiah(value));
	return el('td', {}, isCopied ? copiedValue(value) : value);
}
