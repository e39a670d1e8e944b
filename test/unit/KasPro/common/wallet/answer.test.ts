import { fieldsOf } from '../../../../../nodes/KasPro/common/wallet/answer';

test('the fields of data stand beside the rest, which they win over', () => {
	expect(fieldsOf({ code: 0, message: 'Berhasil', data: { pocketId: 2, message: 'x' } })).toEqual({
		code: 0,
		message: 'x',
		pocketId: '2',
	});
});

test('data that is no object stays what it is, and none stays none', () => {
	expect(fieldsOf({ code: 0, data: ['x'] })).toEqual({ code: 0, data: ['x'] });
	expect(fieldsOf({ code: 0, data: null })).toEqual({ code: 0, data: null });
	expect(fieldsOf({ code: 0 })).toStrictEqual({ code: 0 });
});
