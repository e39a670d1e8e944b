import { byId, el, show, table } from './dom.js';
import { rupiah } from './words.js';

const COLUMNS = [
	{ title: 'Account' },
	{ title: 'Balance', isAmount: true },
	{ title: 'Held', isAmount: true },
];

/** Every account of the ledger, under its system's name for people. */
export function showBalances({ accounts }, { systems }) {
	show(byId('balance-table'), accounts, () => [
		table(
			'Balances',
			COLUMNS,
			Object.entries(accounts).map((entry) => rowOf(entry, systems)),
		),
	]);
}

function rowOf([name, { balanceIdr, reservedIdr }], systems) {
	const [system, ...rest] = name.split(':');
	const title = systems.find((one) => one.name === system)?.title ?? system;
	return [
		el('td', {}, [title, ...rest].join(' ')),
		el('td', { class: 'amount' }, rupiah(balanceIdr)),
		el('td', { class: 'amount' }, rupiah(reservedIdr)),
	];
}
