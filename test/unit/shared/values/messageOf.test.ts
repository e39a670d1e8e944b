import { messageOf } from '../../../../nodes/shared/values/messageOf';

test.each([
	[new Error('no route to host'), 'no route to host'],
	[new TypeError('is not a function'), 'is not a function'],
	['thrown as text', 'thrown as text'],
	[undefined, 'undefined'],
	[404, '404'],
])('what was thrown is told in its own words (%#)', (thrown, message) => {
	expect(messageOf(thrown)).toBe(message);
});
