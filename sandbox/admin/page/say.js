import { byId } from './dom.js';

/** Says in a line what was done; a screen reader reads it out. */
export function say(text, isFault = false) {
	const line = byId('said');
	line.textContent = text;
	line.classList.toggle('fault', isFault);
}

/**
 * Does what a button is for, once at a time, and says what came of it. `work` gives the sentence.
 */
export async function doAndSay(button, work) {
	if (button.getAttribute('aria-disabled') === 'true') return;
	// Not `disabled`: the focus would be lost to whoever works with the keyboard.
	button.setAttribute('aria-disabled', 'true');
	try {
		say(await work());
	} catch (error) {
		say(error.message, true);
	}
	button.removeAttribute('aria-disabled');
	document.dispatchEvent(new Event('changed'));
}
