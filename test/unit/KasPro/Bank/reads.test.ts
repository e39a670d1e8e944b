import { readListAnswer } from '../../../../nodes/KasPro/Bank/reads';

test('a list in result is one item per element, as they are selected', () => {
	const body = { message: 'OK', result: [{ id: 1 }, { id: 2 }, 'x'] };
	expect(readListAnswer(body, 'tid')).toEqual({ items: [{ id: '1' }, { id: '2' }, { tid: 'x' }] });
	expect(readListAnswer(body, 'tid', (items) => items.slice(1, 2))).toEqual({
		items: [{ id: '2' }],
	});
});

test.each([
	[{ message: 'ERROR', result: '[GE-0001] Unauthorize' }, 'GE-0001'],
	[{ message: 'ok', result: [] }, 'ok'],
	[{ result: [] }, 'NO_CODE'],
])('%j is refused with the code %s, and safe to run again', (body, code) => {
	expect(readListAnswer(body, 'tid')).toMatchObject({
		refusal: { code, advice: expect.stringContaining('safe') },
	});
});
