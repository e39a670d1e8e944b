import {
	describeMismatch,
	findMismatch,
	isIncomparable,
	type Echo,
} from '../../../../nodes/shared/values/mismatch';

const mismatch = (got: unknown, expected: string | number, as?: Echo['as']) =>
	findMismatch({ field: got as string }, { field: expected }, [{ answered: 'field', as }]);

describe('Holding an answer against what was sent', () => {
	test.each([
		['25000.00', 25_000],
		['0.5000', 0.5],
		[50_000.0, '50000'],
		['025000', 25_000],
		['-5', -5],
		[' 25000 ', 25_000],
	])('%p and %p are one number', (got, expected) => {
		expect(mismatch(got, expected, 'number')).toBeUndefined();
	});

	test.each([
		['50.000', 50_000],
		['25000.01', 25_000],
		['', 25_000],
		[['25000'], 25_000],
		[{ amount: 25_000 }, 25_000],
		['Rp 25000', 'IDR 25000'],
		['25000 IDR', '25000 USD'],
		['25000x', '25000'],
	])('%p is not the number %p', (got, expected) => {
		expect(mismatch(got, expected, 'number')).toMatchObject({ expected: String(expected) });
	});

	test('leading zeros of an account number count', () => {
		expect(mismatch('8123', '08123')).toEqual({
			answered: 'field',
			got: '8123',
			expected: '08123',
		});
	});

	test.each(['081234567100', '6281234567100', '+62 812-3456-7100', '08xxxxxxxx100', '62xxxx7100'])(
		'%p may be the phone number 081234567100',
		(got) => {
			expect(mismatch(got, '081234567100', 'phone')).toBeUndefined();
		},
	);

	test.each(['081234567101', '08xxxxxxxx101', '6281999'])(
		'%p is another phone number than 081234567100',
		(got) => {
			expect(mismatch(got, '081234567100', 'phone')).toBeDefined();
		},
	);

	test('digits in the middle that look like a country code are none', () => {
		expect(mismatch('081203456', '0812623456', 'phone')).toBeDefined();
	});

	test('only a phone number has a country code, and only a number has zeros to spare', () => {
		expect(mismatch('62812', '0812')).toBeDefined();
		expect(mismatch('62812', '0812', 'name')).toBeDefined();
		expect(mismatch('81-2', '812')).toBeDefined();
		expect(mismatch('0812', '812', 'phone')).toBeDefined();
	});

	test.each(['888xxxxxxxxx918', ' 888XX918 ', '888**918', 'xx918', '888xx', 'xx'])(
		'of the masked account %j the visible ends count',
		(got) => {
			expect(mismatch(got, '8881234567918')).toBeUndefined();
		},
	);

	test.each([
		'888xxxxxxxxx919',
		'889xxxxxxxxx918',
		'888x918',
		'a888xx918',
		'888xx918a',
		'888yy918',
		'888 xx 918',
	])('%j is no mask of another account, or none of it', (got) => {
		expect(mismatch(got, '8881234567918')).toMatchObject({ got });
	});

	test.each(['BUDI SANTOSO', ' Budi  Santoso ', 'budi santoso'])(
		'"%s" may be the name Budi Santoso',
		(got) => {
			expect(mismatch(got, 'Budi Santoso', 'name')).toBeUndefined();
			expect(mismatch(got, 'Budi Santosa', 'name')).toBeDefined();
			expect(mismatch(got, 'BudiSantoso', 'name')).toBeDefined();
		},
	);

	test('what was not sent says nothing, whatever is answered', () => {
		const echo: Echo = { answered: 'request_id', absent: 'never' };
		expect(findMismatch({ request_id: '1' }, {}, [echo])).toBeUndefined();
		expect(findMismatch({}, {}, [echo])).toBeUndefined();
	});

	describe.each([
		['never', []],
		['null', [undefined, null]],
		['blank', [undefined, null, '', ' \n']],
	] as const)('absent: %s', (absent, allowed) => {
		const others = [undefined, null, '', ' \n', [], {}, 0, false].filter(
			(got) => !allowed.some((value) => value === got),
		);
		const find = (got: unknown) =>
			findMismatch({ id: got as string }, { id: '1' }, [{ answered: 'id', absent }]);

		test('allows what it names', () => {
			for (const got of allowed) expect(find(got)).toBeUndefined();
		});

		test('allows nothing else', () => {
			for (const got of others) expect(find(got)).toMatchObject({ answered: 'id', expected: '1' });
		});
	});

	test('an answer may lack a field, or have null there, unless the echo says otherwise', () => {
		for (const got of [undefined, null]) expect(mismatch(got, '1')).toBeUndefined();
		expect(mismatch('', '1')).toBeDefined();
	});

	test('the first mismatch is the one that is told', () => {
		const echoes: Echo[] = [{ answered: 'a' }, { answered: 'b' }, { answered: 'c' }];
		const found = findMismatch({ a: 1, b: 2, c: 3 }, { a: 1, b: 0, c: 0 }, echoes);

		expect(found).toEqual({ answered: 'b', got: '2', expected: '0' });
		expect(found && describeMismatch(found)).toBe('its b is 2 and not 0');
	});

	test('a field may have another name in the answer', () => {
		const echoes: Echo[] = [{ answered: 'deposit_amount', sent: 'amount', as: 'number' }];
		expect(findMismatch({ deposit_amount: 5 }, { amount: 5 }, echoes)).toBeUndefined();
		expect(findMismatch({ deposit_amount: 6 }, { amount: 5 }, echoes)).toEqual({
			answered: 'deposit_amount',
			got: '6',
			expected: '5',
		});
	});
});

test.each(['00', false, 0, 1.5, [[]], [{}], ''])('data that is %j cannot be compared', (data) => {
	expect(isIncomparable(data)).toBe(true);
});

test.each([undefined, null, {}, { a: 1 }, []])('data that is %j can, or says nothing', (data) => {
	expect(isIncomparable(data)).toBe(false);
});
