import { tidyBy, type TidyTable } from '../../../../nodes/shared/values/tidy';

const TABLE: TidyTable = { text: ['id', 'phone'], amounts: ['amount', 'fee'] };

const tidyWith = (more: Partial<TidyTable> = {}) => tidyBy({ ...TABLE, ...more });

describe('texts', () => {
	test.each([
		[4447, '4447'],
		[0, '0'],
		['0812', '0812'],
		['', ''],
	])('%p becomes %p', (given, text) => {
		expect(tidyWith()({ id: given })).toEqual({ id: text });
	});

	test.each([null, undefined, true, { id: 1 }, [1]])('%p is no number and stays', (given) => {
		expect(tidyWith()({ id: given })).toEqual({ id: given });
	});

	test('null is blank where the table says so, and what is left out stays out', () => {
		const tidy = tidyWith({ blankNulls: true });

		expect(tidy({ id: null, amount: null, other: null })).toEqual({
			id: '',
			amount: null,
			other: null,
		});
		expect(tidy({ amount: 1 })).not.toHaveProperty('id');
	});
});

describe('amounts', () => {
	test.each([
		['75000000', 75_000_000],
		['25000.00', 25_000],
		[50_000, 50_000],
	])('%p is %p rupiah', (given, amountIdr) => {
		expect(tidyWith()({ amount: given })).toEqual({ amount: amountIdr });
	});

	test.each(['25.000', '1.202.696.682', '4xxx9', 'free', '', 7177.5, null, [1], {}])(
		'%p is no amount for sure and stays',
		(given) => {
			expect(tidyWith()({ amount: given })).toEqual({ amount: given });
		},
	);

	test.each([
		['25.000', 25_000],
		['1.202.696.682', 1_202_696_682],
		['0', 0],
		['25000.00', 25_000],
	])('with dots, %p is %p rupiah', (given, amountIdr) => {
		expect(tidyWith({ dottedAmounts: true })({ amount: given })).toEqual({ amount: amountIdr });
	});

	test.each(['25.5', '25.0000', '.000', '1.000,00', ' 25.000', '2020.000'])(
		'with dots, %p stays',
		(given) => {
			expect(tidyWith({ dottedAmounts: true })({ amount: given })).toEqual({ amount: given });
		},
	);

	test('with dots, a number with decimals is a number, and stays', () => {
		expect(tidyWith({ dottedAmounts: true })({ amount: 1.125 })).toEqual({ amount: 1.125 });
	});

	test('dots are left in whatever is no amount', () => {
		expect(tidyWith({ dottedAmounts: true })({ id: '1.000', date_time: '2.000' })).toEqual({
			id: '1.000',
			date_time: '2.000',
		});
	});
});

test('secrets are left out', () => {
	expect(tidyWith({ secrets: ['session_id'] })({ session_id: 'S', id: 1 })).toEqual({ id: '1' });
});

describe('what is inside of an answer', () => {
	const answer = {
		rows: [{ id: 1, amount: '2.00', session_id: 'S' }, 'x', null],
		id: { phone: 628, deep: { fee: '3' } },
		amount: [1, '2'],
	};

	test('stays as it came', () => {
		expect(tidyWith({ secrets: ['session_id'] })(answer)).toEqual(answer);
	});

	test('is tidied too where the table says so', () => {
		expect(tidyWith({ secrets: ['session_id'], nested: true })(answer)).toEqual({
			rows: [{ id: '1', amount: 2 }, 'x', null],
			id: { phone: '628', deep: { fee: 3 } },
			amount: [1, '2'],
		});
	});
});

test('what was given is not changed', () => {
	const given = { id: 1, amount: '2' };
	tidyWith({ secrets: ['id'], nested: true })(given);

	expect(given).toEqual({ id: 1, amount: '2' });
});
