import { call } from './api.js';
import { byId, el, show } from './dom.js';
import { doAndSay } from './say.js';
import { FAULTS } from './words.js';

/** Fills the lists, and makes the form work. */
export function prepareFaults({ systems }) {
	const form = byId('fault');
	form.kind.append(...FAULTS.map(({ title }, at) => el('option', { value: at }, title)));
	form.path.append(
		...systems
			.filter(({ payments }) => payments.length > 0)
			.map(({ title, payments }) =>
				el(
					'optgroup',
					{ label: title },
					...payments.map((one) => el('option', { value: one.path }, `${title}: ${one.title}`)),
				),
			),
	);
	form.addEventListener('submit', (event) => {
		event.preventDefault();
		const { title, fault } = FAULTS[form.kind.value];
		const [{ text }] = form.path.selectedOptions;
		void doAndSay(form.querySelector('button'), async () => {
			await call('POST', 'faults', { ...fault, path: form.path.value });
			return `Switched on for the next call of ${text}. ${title}.`;
		});
	});
}

/** What is switched on, each with a button that switches it off. */
export function showFaults({ faults }, guide) {
	show(byId('faults'), faults, () => faults.map((active) => item(active, guide)));
}

function item({ id, fault, timesLeft }, { systems }) {
	const title = titleOf(fault);
	const target = targetOf(fault.path, systems);
	const often = timesLeft === 1 ? 'once' : timesLeft === 'always' ? 'always' : `${timesLeft} times`;
	return el(
		'li',
		{},
		el('span', {}, `${title} (${target}, ${often})`),
		el(
			'button',
			{
				type: 'button',
				class: 'quiet small',
				'aria-label': `Switch off: ${title}, ${target}`,
				onclick: ({ currentTarget }) =>
					doAndSay(currentTarget, async () => {
						await call('DELETE', `faults/${id}`);
						return `Switched off: ${title} (${target}).`;
					}),
			},
			'Switch off',
		),
	);
}

/** The words for a fault that could be chosen here; of any other one, its kind. */
function titleOf(fault) {
	const isLike = (known) => Object.entries(known).every(([name, value]) => fault[name] === value);
	return FAULTS.find((known) => isLike(known.fault))?.title ?? fault.kind;
}

function targetOf(path, systems) {
	const found = systems.flatMap(({ title, payments }) =>
		payments.filter((one) => one.path === path).map((one) => `${title}: ${one.title}`),
	);
	return found[0] ?? path;
}
