import {
	explain,
	explainResult,
	refuseChange,
	refuseRead,
	whyNotLetIn,
} from '../../../../nodes/KasPro/common/reasons';

test.each([
	[110_011, 'wallet balance is insufficient', '110011', 'wallet balance is insufficient'],
	[
		'9999',
		'[TF-0019] 1 Transaction ID Is Not\n  Found',
		'TF-0019',
		'1 Transaction ID Is Not Found',
	],
	['400', ' [GE-0001] ', 'GE-0001', 'KasPro gave no reason'],
	[undefined, undefined, 'NO_CODE', 'KasPro gave no reason'],
	['', '', 'NO_CODE', 'KasPro gave no reason'],
	[5, ['x'], '5', 'KasPro gave no reason'],
	[0, 'see [GE-0001]', '0', 'see [GE-0001]'],
])('the code %j and the message %j are %s: %s', (code, text, shownCode, message) => {
	expect(explain(code, text)).toEqual({ code: shownCode, message });
});

test.each([
	[{ message: 'ERROR', result: '[GE-0001] Unauthorize' }, 'GE-0001', 'Unauthorize'],
	[{ message: 'ERROR', result: null }, 'ERROR', 'KasPro gave no reason'],
	[{ result: 5 }, 'NO_CODE', 'KasPro gave no reason'],
])('the reason of %j is %s: %s', (body, code, message) => {
	expect(explainResult(body)).toEqual({ code, message });
});

test.each([
	[{ message: 'ERROR', result: '[GE-0001] Unauthorize' }, 'GE-0001'],
	[{ error: 'invalid_token', error_description: 'Access token expired' }, 'invalid_token'],
	[{ error: 'unauthorized' }, 'unauthorized'],
])('%j was not let in', (body, code) => {
	expect(whyNotLetIn(body)?.code).toBe(code);
});

test.each([
	{},
	{ code: 'GE-0001', message: 'Unauthorize' },
	{ result: 'GE-0001' },
	{ result: '[TF-0019] 1 Transaction ID Is Not Found' },
	{ error: 'GE-0001' },
	{ error: 'server_error' },
])('%j does not say that it was not let in', (body) => {
	expect(whyNotLetIn(body)).toBeUndefined();
});

const reason = (message: string) => ({ code: '7', message });

test('a read that is refused is safe to run again', () => {
	expect(refuseRead(reason('Gagal'))).toEqual({
		code: '7',
		message: 'Gagal',
		advice: 'Nothing was changed. It is safe to run this again.',
	});
});

test('a change that is refused has changed nothing only where the words leave no doubt', () => {
	expect(refuseChange(reason('Customer not found')).advice).toMatch(/^Nothing was changed\. Check/);
	expect(refuseChange(reason('Gagal')).advice).toMatch(/may have been done\. Look before/);
});
