import type { Operation } from '../../../shared/contract/operation';
import { recordOf } from '../../answer';
import { simplified, simplify } from '../../fields/simplify';
import { post } from '../../post';
import { readAnswer } from '../../reads';

const SIMPLE_FIELDS = [
	'username',
	'nama',
	'email',
	'no_hp',
	'status',
	'kode_bank',
	'nama_bank',
	'kode_cabang',
	'kode_loket',
	'agent_type',
];

/**
 * Authentication. The credential fills in its user name and password, keeps the new session and
 * gives the session to no one: the output is the profile.
 */
export const login: Operation = {
	value: 'login',
	name: 'Log In',
	action: 'Log in as the agent',
	description:
		'Log the user of the credential in and get the profile. Other operations log in by themselves.',
	movesMoney: false,

	fields: [simplify],

	request: () => post('users/auth'),
	read: (body, fields) =>
		readAnswer(body, () => [simplified(recordOf(body), fields, SIMPLE_FIELDS)]),
};
