import {
	ADVICE,
	failed,
	NOT_FOUND,
	OUTCOMES,
	pending,
} from '../../../../nodes/shared/contract/verdict';

test('the outputs are success, pending and failed, in this order', () => {
	expect(OUTCOMES).toEqual(['success', 'pending', 'failed']);
});

test('what is pending is to be looked up, and what failed has its own advice', () => {
	expect(pending('TIMEOUT', 'No answer')).toEqual({
		outcome: 'pending',
		code: 'TIMEOUT',
		message: 'No answer',
		advice: ADVICE.lookUp,
	});
	expect(failed('76', 'No such account', 'Correct it.')).toEqual({
		outcome: 'failed',
		code: '76',
		message: 'No such account',
		advice: 'Correct it.',
	});
	expect(NOT_FOUND).toBe('NOT_FOUND');
});
