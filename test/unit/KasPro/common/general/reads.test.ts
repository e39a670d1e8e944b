import {
	readAnswer,
	readChange,
	readListAnswer,
	readPart,
} from '../../../../../nodes/KasPro/common/general/reads';

const answer = (response_status: unknown, response_message: string, data?: object) => ({
	data,
	general_response: { response_status, response_code: 400, response_message },
});
const good = answer(true, 'Success', { id: 1, part: { id: 2 } });

test('a good answer is an item, or one item per element of its list', () => {
	const response_message = 'Success';
	expect(readAnswer(good)).toEqual({ items: [{ id: '1', part: { id: '2' }, response_message }] });
	expect(readChange(good)).toEqual(readAnswer(good));
	expect(readPart(good, good.data)).toEqual(readAnswer(good));
	expect(readPart(good, { id: 2 })).toEqual({ items: [{ id: '2', response_message }] });
	expect(readPart(good, undefined)).toEqual({ items: [{ response_message }] });
	expect(readListAnswer(answer(true, 'Success', [{ id: 1 }, 'x']), 'name')).toEqual({
		items: [{ id: '1' }, { name: 'x' }],
	});
});

test.each([
	answer(false, 'User not found'),
	answer(true, 'Gagal'),
	answer('true', 'Success'),
	{ message: 'ERROR', result: '[GE-0001] Unauthorize' },
	{},
])('%j is refused', (body) => {
	for (const read of [readAnswer, readChange]) {
		expect(read(body)).toEqual({ refusal: expect.any(Object) });
	}
	expect(readListAnswer(body, 'name')).toEqual({ refusal: expect.any(Object) });
});

const refusalOf = (body: Parameters<typeof readAnswer>[0], read = readAnswer) => {
	const result = read(body);
	return 'refusal' in result ? result.refusal : undefined;
};

test('the reason is that of the general response, or of result where there is none', () => {
	expect(refusalOf(answer(false, 'User not found'))).toMatchObject({
		code: '400',
		message: 'User not found',
	});
	expect(refusalOf({ message: 'ERROR', result: '[GE-0001] Unauthorize' })).toMatchObject({
		code: 'GE-0001',
		message: 'Unauthorize',
	});
});

test('a change that is refused for no known reason may have been done', () => {
	expect(refusalOf(answer(false, 'Gagal'))?.advice).toMatch(/safe to run this again/);
	expect(refusalOf(answer(false, 'Gagal'), readChange)?.advice).toMatch(/may have been done/);
});
