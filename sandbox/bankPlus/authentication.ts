import { text } from '../core/bodyRules';
import type { Endpoint } from '../core/contract';
import { profileOf } from './agent';
import { done, refused, USER_LOCKED, WRONG_PASSWORD } from './answers';
import { endpoint } from './endpoint';
import { PATHS } from './paths';
import type { BankPlusState } from './state';

/** "Authentication", "Logout" and "Change Password". */
export const USER_ENDPOINTS: readonly Endpoint<BankPlusState>[] = [
	endpoint({
		path: PATHS.login,
		needsSession: false,
		rules: { username: text(), password: text() },
		answer: ({ user, sessions }, { username, password }) => {
			const check = user.logIn(username, password);
			if (check === 'locked') return USER_LOCKED;
			if (check === 'wrong') return WRONG_PASSWORD;
			const profile = profileOf(user.passwordUpdatedAt);
			return { ...done('Login berhasil', profile), session_id: sessions.open() };
		},
	}),
	endpoint({
		path: PATHS.logout,
		rules: {},
		answer: ({ sessions }, _body, sessionId) => {
			sessions.close(sessionId);
			return done('Ok.', {});
		},
	}),
	endpoint({
		path: PATHS.changePassword,
		rules: { old: text(), new: text() },
		answer: ({ user }, body) =>
			user.changePassword(body.old, body.new)
				? done('Perubahan password berhasil dilakukan', {})
				: refused('UPDATE_NONE', 'Password tidak sesuai, coba ulangi kembali'),
	}),
];
