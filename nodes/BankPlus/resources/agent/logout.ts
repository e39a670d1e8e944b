import { asText } from '../../../shared/asText';
import type { Operation } from '../../../shared/operation';
import { bankPlusSession, LOGOUT_PATH } from '../../access';
import { readAnswer } from '../../verdicts';

const ADVICE = 'The credential holds no session now. The next call logs in again by itself.';

/** Logout. The stored session is cleared first, and an ended one is as good as logged out. */
export const logout: Operation = {
	value: 'logout',
	name: 'Log Out',
	action: 'Log the agent out',
	description: 'End the session of the credential. The next call logs in again.',
	movesMoney: false,

	fields: [],

	request: () => ({ method: 'POST', url: LOGOUT_PATH, body: {} }),
	read: (body) => {
		const { code, message } = body;
		const done = { code: asText(code), message: asText(message), advice: ADVICE };
		return bankPlusSession.hasEnded(body) ? { items: [done] } : readAnswer(body, () => [done]);
	},
};
