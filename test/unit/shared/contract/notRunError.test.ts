import { isNotRunCode, NotRunError } from '../../../../nodes/shared/contract/notRunError';

test.each(['LOGIN_REFUSED', 'LOGIN_UNANSWERED', 'SESSION_REFUSED', 'CREDENTIAL_INCOMPLETE'])(
	'%s says that a call did not run',
	(code) => {
		expect(isNotRunCode(code)).toBe(true);
	},
);

test.each(['TIMEOUT', 'CONNECTION_LOST', 'REQUEST_FAILED', '', undefined, 401])(
	'%j does not say so',
	(code) => {
		expect(isNotRunCode(code)).toBe(false);
	},
);

test('the error has the code where n8n keeps it, and none that n8n would show', () => {
	const error = new NotRunError('LOGIN_REFUSED', 'Wrong password');

	expect(error).toMatchObject({
		name: 'NotRunError',
		message: 'Wrong password',
		errorCode: 'LOGIN_REFUSED',
	});
	expect(error).not.toHaveProperty('code');
});
