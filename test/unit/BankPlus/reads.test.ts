import { readAnswer, readChange } from '../../../nodes/BankPlus/reads';

const items = () => [{ balance: 5 }];

const ADVICES = {
	known: [{ code: 'USED', advice: 'Take another one.' }],
	otherwise: 'Look first.',
};

test('an answer of success has items', () => {
	expect(readAnswer({ code: '00' }, items)).toEqual({ items: [{ balance: 5 }] });
	expect(readAnswer({ code: '00', message: 'Pending' }, items)).toEqual({
		items: [{ balance: 5 }],
	});
});

test.each([undefined, '', '0', '000', 0])('the code %j refuses', (code) => {
	expect(readAnswer({ code }, items)).toHaveProperty('refusal');
});

test('a refusal has the trace code, and the advice of the call', () => {
	expect(readAnswer({ code: 'USED', message: 'In use', trace_code: 'T1' }, items, ADVICES)).toEqual(
		{
			refusal: { code: 'USED', message: 'In use (trace code T1)', advice: 'Take another one.' },
		},
	);
	expect(readAnswer({ code: '99' }, items, ADVICES)).toEqual({
		refusal: { code: '99', message: 'Bank+ gives no reason', advice: 'Look first.' },
	});
});

test('a change whose words doubt its success is refused', () => {
	expect(readChange({ code: '00', message: 'Berhasil' }, items, ADVICES)).toEqual({
		items: [{ balance: 5 }],
	});
	for (const body of [
		{ code: '00', message: 'Gagal' },
		{ code: '00', message: 'Ok.', data: { status: 'Pending' } },
	]) {
		expect(readChange(body, items, ADVICES)).toMatchObject({
			refusal: { code: '00', advice: 'Look first.' },
		});
	}
	expect(readChange({ code: '99', message: 'x' }, items, ADVICES)).toMatchObject({
		refusal: { code: '99', message: 'x' },
	});
});
