import { NotRunError, type NotRunCode } from '../../../../nodes/shared/contract/notRunError';
import {
	countStoredSessions,
	logInOnce,
	sessionIsStored,
	takeGrantedSession,
} from '../../../../nodes/shared/wire/logins';

let users = 0;
let user: string;

beforeEach(() => {
	users += 1;
	user = `user ${users}`;
});
afterEach(() => jest.useRealTimers());

const granting = (session: string) => jest.fn(async () => ({ session, answer: { session } }));

const failing = (error: Error) => jest.fn(async () => await Promise.reject(error));

const notRun = (code: NotRunCode) => new NotRunError(code, `It says ${code}`);

test('all who ask at the same time get the one login, and so do those who come before it is stored', async () => {
	const logIn = granting('s1');
	const both = await Promise.all([logInOnce(user, logIn), logInOnce(user, logIn)]);
	const later = await logInOnce(user, logIn);

	expect([...both, later].map(({ session }) => session)).toEqual(['s1', 's1', 's1']);
	expect(later.answer).toEqual({ session: 's1' });
	expect(logIn).toHaveBeenCalledTimes(1);
});

test('each user has a login of its own', async () => {
	await logInOnce(user, granting('s1'));

	expect(await logInOnce(`${user}, another`, granting('s2'))).toMatchObject({ session: 's2' });
});

test('once the session is stored, the next login is a new one', async () => {
	await logInOnce(user, granting('s1'));
	const before = countStoredSessions();
	sessionIsStored(user, 'another session');
	sessionIsStored(`${user}, another`, 's1');
	expect([countStoredSessions(), await logInOnce(user, granting('s2'))]).toMatchObject([
		before,
		{ session: 's1' },
	]);
	sessionIsStored(user, 's1');

	expect(countStoredSessions()).toBe(before + 1);
	expect(await logInOnce(user, granting('s2'))).toMatchObject({ session: 's2' });
});

test('a session that was granted can be taken out once', async () => {
	expect(takeGrantedSession(user)).toBe('');
	await logInOnce(user, granting('s1'));

	expect(takeGrantedSession(user)).toBe('s1');
	expect(takeGrantedSession(user)).toBe('');
	expect(await logInOnce(user, granting('s2'))).toMatchObject({ session: 's2' });
});

test('a login that is under way has nothing to take out, and goes on', async () => {
	const login = logInOnce(user, granting('s1'));
	expect(takeGrantedSession(user)).toBe('');
	await login;

	expect(takeGrantedSession(user)).toBe('s1');
});

test('a refused login is not tried again for thirty seconds', async () => {
	jest.useFakeTimers({ now: 1_000_000 });
	await expect(logInOnce(user, failing(notRun('LOGIN_REFUSED')))).rejects.toThrow('LOGIN_REFUSED');
	const logIn = granting('s1');
	jest.setSystemTime(1_000_000 + 29_999);
	await expect(logInOnce(user, logIn)).rejects.toThrow('It says LOGIN_REFUSED');
	expect(logIn).not.toHaveBeenCalled();
	jest.setSystemTime(1_000_000 + 30_000);

	expect(await logInOnce(user, logIn)).toMatchObject({ session: 's1' });
});

test('a login that succeeds lets the refusal before it be forgotten', async () => {
	jest.useFakeTimers({ now: 1_000_000 });
	await expect(logInOnce(user, failing(notRun('LOGIN_REFUSED')))).rejects.toThrow();
	jest.setSystemTime(1_000_000 + 30_000);
	await logInOnce(user, granting('s1'));
	takeGrantedSession(user);
	jest.setSystemTime(1_000_000);

	expect(await logInOnce(user, granting('s2'))).toMatchObject({ session: 's2' });
});

test.each([notRun('LOGIN_UNANSWERED'), new Error('LOGIN_REFUSED')])(
	'a login that fails otherwise can be tried again at once (%s)',
	async (error) => {
		await expect(logInOnce(user, failing(error))).rejects.toThrow(error);

		expect(await logInOnce(user, granting('s1'))).toMatchObject({ session: 's1' });
	},
);
