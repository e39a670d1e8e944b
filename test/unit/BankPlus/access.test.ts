import type { IDataObject } from 'n8n-workflow';

import { bankPlusSession, hostOf, readLogin, userOf } from '../../../nodes/BankPlus/access';

const CREDENTIALS = {
	environment: 'custom',
	baseUrl: 'https://bank.example.com/',
	username: 'agent01',
	password: 'word',
};

test('the host is that of the environment', () => {
	expect(hostOf(CREDENTIALS)).toBe('https://bank.example.com');
	expect(hostOf({ ...CREDENTIALS, environment: 'development' })).toBe('https://apidev.bankplus.id');
	expect(() => hostOf({ ...CREDENTIALS, baseUrl: '' })).toThrow(
		'Base URL of the Bank+ credential must be scheme, host and port',
	);
});

test('whoever logs in is one for the same host, user and password, and cannot be read', () => {
	const user = userOf(CREDENTIALS);

	expect(userOf({ ...CREDENTIALS, baseUrl: 'https://bank.example.com', pin: '1' })).toBe(user);
	expect(user).toMatch(/^[\da-f]{64}$/);
	for (const change of [
		{ baseUrl: 'https://other.example.com' },
		{ username: 'agent02' },
		{ password: 'another' },
		{ username: 'agent01word', password: '' },
	]) {
		expect(userOf({ ...CREDENTIALS, ...change })).not.toBe(user);
	}
});

describe('the answer to a login', () => {
	const answer = (body?: IDataObject, httpStatus = 200) =>
		readLogin({ kind: 'answer', httpStatus, body });

	test('grants the session beside its data', () => {
		const body = { code: '00', session_id: 'S1', data: {} };

		expect(answer(body)).toEqual({ session: 'S1', answer: body });
	});

	const refused = (message: string) => ({ errorCode: 'LOGIN_REFUSED', message });
	const unanswered = (message: string) => ({
		errorCode: 'LOGIN_UNANSWERED',
		message: `The login at Bank+ failed${message}`,
	});
	const WRONG =
		'Bank+ refuses the login (2102): Salah. Correct the credential. Wrong passwords may lock the user, so this one is not tried again for half a minute.';

	test.each([
		[200, { code: '2102', message: 'Salah' }, refused(WRONG)],
		[401, { code: '2102', message: 'Salah' }, refused(WRONG)],
		[499, { code: '2102', message: 'Salah' }, refused(WRONG)],
		[200, { code: '2102', message: 'Salah', session_id: 'S1' }, refused(WRONG)],
		[200, { code: '00' }, refused('Bank+ accepts the login, but gives no session')],
		[200, {}, unanswered(' with an answer that cannot be read')],
		[200, undefined, unanswered(' with an answer that cannot be read')],
		[404, undefined, unanswered(' with HTTP 404')],
		[500, { code: '2102' }, unanswered(' with HTTP 500')],
		[502, { code: '00', session_id: 'S1' }, unanswered(' with HTTP 502')],
	])('with HTTP %d and %j grants none', (status, body, error) => {
		expect(() => answer(body, status)).toThrow(expect.objectContaining(error));
	});

	test('that never came grants none', () => {
		expect(() => readLogin({ kind: 'none', code: 'TIMEOUT', message: 'No answer' })).toThrow(
			expect.objectContaining(unanswered('. No answer')),
		);
	});
});

test('a session begins and ends by the documented calls', () => {
	expect(bankPlusSession).toMatchObject({
		user: userOf,
		loginPath: '/bankplus/users/auth',
		logoutPath: '/bankplus/users/logout',
		readLogin,
	});
});

test.each([
	['SESSION_NOT_FOUND', 'Session not found', true],
	['SESSION_NOT_FOUND', 'Your session timed out', true],
	['SESSION_NOT_FOUND', 'Sesi habis waktu, silakan login', true],
	['SESSION_NOT_FOUND', '', true],
	['SESSION_NOT_FOUND', 'Session not found. Transaction pending', false],
	['SESSION_NOT_FOUND', 'Transaction timed out', false],
	['SESSION_NOT_FOUND', 'Obsession timed out', false],
	['99', 'Session not found', false],
])('%s "%s" says that the session has ended: %s', (code, message, expected) => {
	expect(bankPlusSession.hasEnded({ code, message })).toBe(expected);
});
