import { call } from './api.js';
import { byId, el, show } from './dom.js';
import { doAndSay } from './say.js';
import { payments as paymentsInWords, rupiah, STATES, time } from './words.js';

const MOST = 200;

/** The rows that stand in the table, by the payment's id, with what they were drawn from. */
const drawn = new Map();

/** Fills the lists of the filter, and calls back when it changes. */
export function prepareFilter({ systems }, changed) {
	const form = byId('filter');
	form.system.append(
		...systems
			.filter(({ kinds }) => Object.keys(kinds).length > 0)
			.map(({ name, title }) => el('option', { value: name }, title)),
	);
	form.status.append(
		...Object.entries(STATES).map(([status, title]) => el('option', { value: status }, title)),
	);
	form.addEventListener('input', changed);
	form.addEventListener('submit', (event) => event.preventDefault());
}

const filterOf = (form) =>
	Object.entries({
		text: form.text.value.trim(),
		system: form.system.value,
		status: form.status.value,
	}).filter(([, value]) => value !== '');

/** Asks for what the filter lets through. */
export async function fetchPayments() {
	const filter = filterOf(byId('filter'));
	const view = await call('GET', `payments?${new URLSearchParams([...filter, ['limit', MOST]])}`);
	return { ...view, isFiltered: filter.length > 0 };
}

/** Shows payments and totals; rows that have not changed stay as they are. */
export function showPayments({ payments, totals, isFiltered }) {
	const count = Object.values(totals).reduce((sum, total) => sum + total.count, 0);
	show(byId('totals'), totals, () =>
		Object.entries(STATES).map(([state, title]) => tile(state, title, totals[state])),
	);
	byId('ledger').hidden = payments.length === 0;
	const none = byId('none');
	none.hidden = payments.length > 0;
	show(none, isFiltered, () => [isFiltered ? 'No payment is like that.' : welcome()]);
	const more = byId('more');
	more.hidden = count <= payments.length;
	more.textContent = `The newest ${payments.length} of ${paymentsInWords(count)}.`;
	placeRows(byId('ledger').tBodies[0], payments);
}

function welcome() {
	return el(
		'span',
		{},
		'No payments yet. Make a ',
		el('a', { href: '#credentials' }, 'credential'),
		' in n8n, pay one of the ',
		el('a', { href: '#accounts' }, 'test accounts'),
		', and see it here.',
	);
}

const tile = (state, title, { count, amountIdr }) =>
	el(
		'div',
		{ class: state },
		el('dt', {}, title),
		el('dd', {}, el('strong', {}, rupiah(amountIdr)), el('span', {}, paymentsInWords(count))),
	);

/** New rows come in above; the others are not touched, and keep focus and selection. */
function placeRows(body, payments) {
	const ids = new Set(payments.map(({ id }) => id));
	for (const [id, { row }] of drawn) {
		if (ids.has(id)) continue;
		row.remove();
		drawn.delete(id);
	}
	payments.forEach((payment, at) => {
		const row = rowOf(payment);
		if (body.rows[at] !== row) body.insertBefore(row, body.rows[at] ?? null);
	});
}

function rowOf(payment) {
	const text = JSON.stringify(payment);
	const before = drawn.get(payment.id);
	if (before?.text === text) return before.row;
	const row = draw(payment);
	drawn.set(payment.id, { text, row });
	if (before) {
		const hadFocus = before.row.contains(document.activeElement);
		before.row.replaceWith(row);
		if (hadFocus) (row.querySelector('button') ?? row).focus();
	}
	return row;
}

function draw(payment) {
	const { id, status, reference, beneficiary, beneficiaryName, beneficiaryBank } = payment;
	return el(
		'tr',
		{ tabindex: '-1', 'data-id': id },
		el(
			'td',
			{ class: 'what' },
			el('span', {}, `${payment.systemTitle}: ${payment.kindTitle}`),
			el('code', { title: 'Reference' }, reference),
			el('small', { class: 'time' }, time(payment.createdAt)),
		),
		el(
			'td',
			{ class: 'who' },
			el('span', {}, beneficiaryName ?? beneficiary),
			el(
				'small',
				{},
				beneficiaryName ? [beneficiaryBank, beneficiary].filter(Boolean).join(', ') : '',
			),
		),
		el(
			'td',
			{ class: 'amount' },
			rupiah(payment.amountIdr),
			...(payment.feeIdr ? [el('small', {}, `fee ${rupiah(payment.feeIdr)}`)] : []),
		),
		el('td', {}, el('span', { class: `state ${status}` }, STATES[status])),
		el('td', {}, el('div', { class: 'row' }, ...buttonsOf(payment))),
	);
}

function buttonsOf(payment) {
	return [
		...(payment.canSettle
			? [
					settleButton(payment, 'paid', 'Settle: paid'),
					settleButton(payment, 'failed', 'Settle: failed'),
				]
			: []),
		...(payment.canCallBack ? [callbackButton(payment)] : []),
	];
}

const actButton = ({ reference }, title, work) =>
	el(
		'button',
		{
			type: 'button',
			class: 'small',
			'aria-label': `${title}, ${reference}`,
			onclick: ({ currentTarget }) => doAndSay(currentTarget, work),
		},
		title,
	);

const settleButton = (payment, outcome, title) =>
	actButton(payment, title, async () => {
		await call('POST', `payments/${payment.id}/settle`, { outcome });
		const amount = rupiah(payment.amountIdr);
		return outcome === 'paid'
			? `${payment.reference} is paid: ${amount} went to ${payment.beneficiaryName ?? payment.beneficiary}.`
			: `${payment.reference} has failed: ${amount} went back to the payer.`;
	});

const callbackButton = (payment) =>
	actButton(payment, 'Send callback', async () => {
		const { callback } = await call('POST', `payments/${payment.id}/callback`, {});
		const [{ status, answer, error }] = callback.attempts;
		const what = `The callback of ${payment.reference} went to ${callback.url}`;
		if (status === null) throw new Error(`${what}, and got no answer: ${error}.`);
		if (callback.state === 'accepted') return `${what}, and was accepted.`;
		throw new Error(`${what}, and was not accepted: HTTP ${status}, ${answer || 'no text'}.`);
	});
