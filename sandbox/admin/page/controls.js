import { call } from './api.js';
import { confirmReset } from './confirm.js';
import { byId, el, show } from './dom.js';
import { doAndSay } from './say.js';
import { DELIVERIES, duration, time } from './words.js';

const FORWARD_MS = [300_000, 3_600_000, 86_400_000];

/** Makes address, clock and reset work. `callbackPath` knows the address. */
export function prepareControls(callbackPath) {
	const form = byId('callback');
	const register = async (button, url) =>
		doAndSay(button, async () => {
			await call('PUT', callbackPath, { url });
			form.url.value = '';
			return url === null
				? 'No callback address is registered now.'
				: `Callbacks go to ${url} now.`;
		});
	form.addEventListener('submit', (event) => {
		event.preventDefault();
		void register(event.submitter ?? form.querySelector('[type=submit]'), form.url.value);
	});
	byId('unregister').addEventListener(
		'click',
		({ currentTarget }) => void register(currentTarget, null),
	);
	byId('forward').replaceChildren(...FORWARD_MS.map(forwardButton));
	byId('reset').addEventListener('click', async ({ currentTarget }) => {
		if (await confirmReset()) void doAndSay(currentTarget, reset);
	});
}

const forwardButton = (ms) =>
	el(
		'button',
		{
			type: 'button',
			class: 'small',
			'aria-label': `Put the clock ${duration(ms)} forward`,
			onclick: ({ currentTarget }) =>
				doAndSay(currentTarget, async () => {
					const { aheadMs } = await call('POST', 'clock', { forwardMs: ms });
					return `The sandbox's clock is ${duration(aheadMs)} ahead now.`;
				}),
		},
		`+${duration(ms)}`,
	);

async function reset() {
	await call('POST', 'reset');
	return 'The sandbox is as it was at the start.';
}

export function showAddress({ url }) {
	byId('unregister').hidden = url === null;
	byId('registered').textContent =
		url === null ? 'None is registered: Duitku refuses H2H (-161).' : `Registered: ${url}`;
}

/** The newest first. */
export function showCallbacks({ callbacks }) {
	show(byId('callbacks'), callbacks, () =>
		callbacks.length === 0
			? [el('li', { class: 'hint' }, 'None yet.')]
			: callbacks.reverse().map(item),
	);
}

function item({ reference, url, state, attempts }) {
	const last = attempts.at(-1);
	const answer = last && (last.error ?? `HTTP ${last.status}, ${last.answer || 'no text'}`);
	return el(
		'li',
		{ title: url },
		el('code', {}, reference),
		el('span', {}, `${DELIVERIES[state]}${answer ? ` (${answer})` : ''}`),
	);
}

export function showClock({ now, aheadMs }) {
	const ahead = aheadMs === 0 ? 'as on this machine' : `${duration(aheadMs)} ahead`;
	byId('clock').textContent = `${time(now)}, ${ahead}`;
}
