import { el } from './dom.js';
import { say } from './say.js';

async function copy(name, value) {
	try {
		await navigator.clipboard.writeText(value);
		say(`Copied: ${name}.`);
	} catch {
		say(`The browser does not let this page copy. ${name}: ${value}`, true);
	}
}

/** A button beside a value. */
export const copyButton = (name, value) =>
	el(
		'button',
		{
			type: 'button',
			class: 'quiet small',
			'aria-label': `Copy ${name}`,
			onclick: () => copy(name, value),
		},
		'Copy',
	);

/** A value that is a button itself. */
export const copiedValue = (value) =>
	el(
		'button',
		{ type: 'button', class: 'value', title: 'Copy', onclick: () => copy(value, value) },
		el('span', { class: 'unseen' }, 'Copy '),
		value,
	);
