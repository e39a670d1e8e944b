import {
	readFields,
	type CallbackFields,
} from '../../../../nodes/DuitkuDisbursement/callbacks/readFields';

const DOCUMENTED: CallbackFields = {
	id: 'id',
	userId: 'optionalId',
	name: 'text',
	note: 'optionalText',
	amount: 'amount',
};

const GOOD = { id: '12345', userId: '3551', name: 'Budi', note: '', amount: 50_000 };

const read = (changes: object) => readFields({ ...GOOD, ...changes }, DOCUMENTED);

test('the documented fields are read, and no other', () => {
	expect(read({ extra: 'x', __proto__: { a: 1 } })).toEqual({ fields: GOOD });
});

test('whole numbers stand for ids and texts', () => {
	expect(read({ id: 12345, userId: 0, name: 7, note: 5 })).toEqual({
		fields: { ...GOOD, id: '12345', userId: '0', name: '7', note: '5' },
	});
});

test.each([
	['50000', 50_000],
	['50000.00', 50_000],
	[1, 1],
])('the amount %p is %p rupiah', (amount, amountIdr) => {
	expect(read({ amount })).toEqual({ fields: { ...GOOD, amount: amountIdr } });
});

test('what is optional may be absent, and a text of it blank', () => {
	const required = { id: '12345', name: 'Budi', amount: 50_000 };

	expect(readFields(required, DOCUMENTED)).toEqual({ fields: required });
	expect(readFields({ ...required, userId: null, note: null }, DOCUMENTED)).toEqual({
		fields: required,
	});
	expect(readFields({ ...required, userId: ' ', note: ' ' }, DOCUMENTED)).toEqual({
		fields: { ...required, note: ' ' },
	});
});

test.each(['id', 'name', 'amount'])('%s must be there', (name) => {
	for (const value of [undefined, null, '', ' ']) {
		expect(read({ [name]: value })).toEqual({ fault: `Missing: ${name}` });
	}
});

test.each([
	['id', 1.5],
	['id', -1],
	['id', true],
	['id', ['12345']],
	['userId', {}],
	['name', ['Budi']],
	['note', []],
	['amount', 0],
	['amount', -1],
	['amount', 1.5],
	['amount', '50.000'],
	['amount', 2 ** 53],
	['amount', [50_000]],
	['amount', 'x'],
])('%s cannot be %j', (name, value) => {
	expect(read({ [name]: value })).toEqual({ fault: `Not of the documented type: ${name}` });
});

test('all that is missing is named, before what is wrong', () => {
	expect(read({ id: '', name: undefined, note: [] })).toEqual({ fault: 'Missing: id, name' });
	expect(read({ id: [], note: [] })).toEqual({ fault: 'Not of the documented type: id, note' });
});
