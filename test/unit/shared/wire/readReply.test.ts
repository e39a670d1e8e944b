import { readReply } from '../../../../nodes/shared/wire/readReply';
import type { Reply } from '../../../../nodes/shared/contract/reply';

const read = () => ({ items: [{ good: true }] });
const adviceOf = (reply: Reply, changesState?: boolean) => {
	const result = readReply(reply, read, changesState);
	return 'refusal' in result ? result.refusal.advice : undefined;
};

const lost: Reply = { kind: 'none', code: 'CONNECTION_LOST', message: '' };
const notLoggedIn: Reply = { kind: 'none', code: 'LOGIN_UNANSWERED', message: '' };
const wrongPassword: Reply = { kind: 'none', code: 'LOGIN_REFUSED', message: '' };

test('a read without an answer can be run again', () => {
	expect(adviceOf(lost)).toContain('safe to run this again');
});

test('what changes something, and got no answer, may have been done', () => {
	expect(adviceOf(lost, true)).toContain('may have been done');
	expect(adviceOf({ kind: 'answer', httpStatus: 502 }, true)).toContain('may have been done');
});

test('what was refused before it ran was not done', () => {
	expect(adviceOf(notLoggedIn, true)).toContain('safe to run this again');
});

test('a login without an answer is not said to have changed nothing: it may have ended a session', () => {
	expect(adviceOf(notLoggedIn)).not.toContain('Nothing was changed');
});

test('a refused login is not to be tried again as it is: wrong passwords are counted', () => {
	for (const changesState of [false, true]) {
		expect(adviceOf(wrongPassword, changesState)).toMatch(/Nothing was changed\..*may lock/);
		expect(adviceOf(wrongPassword, changesState)).not.toContain('safe');
	}
});

test('an answer that is too long for a read is to be asked for in parts, not again', () => {
	const tooLong: Reply = { kind: 'answer', httpStatus: 200, isTooLong: true };
	expect(readReply(tooLong, read)).toMatchObject({
		refusal: { code: 'ANSWER_TOO_LONG', message: 'The answer has more than 10 MB' },
	});
	expect(adviceOf(tooLong)).toMatch(/Nothing was changed\. Ask for less/);
	expect(adviceOf(tooLong, true)).toContain('may have been done');
	expect(adviceOf({ kind: 'answer', httpStatus: 200 })).toContain('safe to run this again');
});

const refusing = (message: string) => () => ({
	refusal: { code: '7', message, advice: 'Correct it.' },
});
const answer: Reply = { kind: 'answer', httpStatus: 200, body: {} };

test.each(['Sedang diproses', 'Request timed out'])(
	'a call that changes something may have done it when the answer is "%s"',
	(message) => {
		expect(readReply(answer, refusing(message), true)).toMatchObject({
			refusal: { advice: expect.stringContaining('may have been done') as string },
		});
		expect(readReply(answer, refusing(message))).toMatchObject({
			refusal: { advice: 'Correct it.' },
		});
	},
);

test('a plain refusal of such a call keeps its advice', () => {
	expect(readReply(answer, refusing('Wrong password'), true)).toMatchObject({
		refusal: { advice: 'Correct it.' },
	});
});

test('a good answer has the items, and any other status is told with its number', () => {
	expect(readReply(answer, read)).toEqual({ items: [{ good: true }] });
	for (const body of [undefined, {}]) {
		expect(readReply({ kind: 'answer', httpStatus: 502, body }, read)).toMatchObject({
			refusal: { code: 'HTTP_502', message: 'The answer has HTTP status 502' },
		});
	}
});

test("the system's own words say more than the status beside them, unless they have no code", () => {
	const refused: Reply = { kind: 'answer', httpStatus: 401, body: {} };
	expect(readReply(refused, refusing('Wrong password'))).toMatchObject({ refusal: { code: '7' } });

	const wordless = () => ({ refusal: { code: 'NO_CODE', message: '', advice: '' } });
	expect(readReply(refused, wordless)).toMatchObject({ refusal: { code: 'HTTP_401' } });
	expect(readReply(answer, wordless)).toMatchObject({ refusal: { code: 'NO_CODE' } });
});

test('an answer that cannot be read is told as such', () => {
	expect(readReply({ kind: 'answer', httpStatus: 200 }, read)).toMatchObject({
		refusal: { code: 'UNREADABLE_ANSWER', message: 'The answer is not a JSON object' },
	});
	expect(readReply(lost, read)).toMatchObject({ refusal: { code: 'CONNECTION_LOST' } });
});
