import { byId } from './dom.js';

/** Asks before everything is forgotten; resolves with the answer. Escape says no. */
export async function confirmReset() {
	const dialog = byId('confirm');
	dialog.returnValue = 'no';
	byId('confirm-yes').onclick = () => dialog.close('yes');
	byId('confirm-no').onclick = () => dialog.close('no');
	dialog.showModal();
	await new Promise((resolve) => dialog.addEventListener('close', resolve, { once: true }));
	return dialog.returnValue === 'yes';
}
