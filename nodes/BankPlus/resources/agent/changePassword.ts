import type { Operation } from '../../../shared/contract/operation';
import { asText } from '../../../shared/values/asText';
import { newPassword, oldPassword } from '../../fields/secrets';
import { post } from '../../post';
import { readChange } from '../../reads';
import type { Advices } from '../../refusals';

const ADVICE =
	'Enter the new password in the Bank+ credential now: once this session ends, n8n logs in with the old one.';

const REFUSALS: Advices = {
	known: [
		{
			code: 'UPDATE_NONE',
			advice:
				'The password was not changed. Correct the old one before you run this again: wrong ones may lock the user.',
		},
	],
	otherwise:
		'The password may have been changed. Find out which one logs in before you run this again: wrong ones may lock the user.',
};

/** Change Password. A node cannot change its credential: the output reminds the user to. */
export const changePassword: Operation = {
	value: 'changePassword',
	name: 'Change Password',
	action: 'Change password of the agent',
	description:
		'Change the password of the user. Afterwards the credential has to be given the new one by hand.',
	movesMoney: false,
	changesState: true,

	fields: [oldPassword, newPassword],

	request: (fields) => post('account/changepass', fields),
	read: (body) =>
		readChange(
			body,
			() => [{ code: asText(body.code), message: asText(body.message), advice: ADVICE }],
			REFUSALS,
		),
};
