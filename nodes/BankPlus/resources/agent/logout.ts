import type { Operation } from '../../../shared/contract/operation';
import { asText } from '../../../shared/values/asText';
import { NO_SESSION } from '../../../shared/wire/inSession';
import { bankPlusSession } from '../../access';
import { post } from '../../post';
import { readAnswer } from '../../reads';
import type { Advices } from '../../refusals';

const DONE = 'The credential holds no session now. The next call logs in again by itself.';
const NOTHING_TO_END = 'Nothing was sent. The next call logs in by itself.';

const REFUSALS: Advices = {
	known: [],
	otherwise: `${DONE} At Bank+ the old session may go on until it runs out.`,
};

/** Logout. The stored session is cleared first, and an ended one is as good as logged out. */
export const logout: Operation = {
	value: 'logout',
	name: 'Log Out',
	action: 'Log out the agent',
	description: 'End the session of the credential. The next call logs in again.',
	movesMoney: false,
	changesState: true,

	fields: [],

	request: () => post('users/logout'),
	read: (body) => {
		const { code, message } = body;
		const advice = code === NO_SESSION ? NOTHING_TO_END : DONE;
		const done = { code: asText(code), message: asText(message), advice };
		return code === NO_SESSION || bankPlusSession.hasEnded(body)
			? { items: [done] }
			: readAnswer(body, () => [done], REFUSALS);
	},
};
