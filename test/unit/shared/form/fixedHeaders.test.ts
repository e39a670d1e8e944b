import { FIXED_HEADERS, readFixedHeaders } from '../../../../nodes/shared/form/fixedHeaders';

test('the headers of a credential are read by name', () => {
	const header = [
		{ name: ' X-API-Key ', value: ' secret ' },
		{ name: 'X-Number', value: 5 },
	];

	expect(readFixedHeaders({ header })).toEqual({ 'X-API-Key': ' secret ', 'X-Number': '5' });
});

test('an entry without a name is left out, and one without a value is blank', () => {
	const header = [{ name: ' ', value: 'a' }, { value: 'b' }, 'c', null, { name: 'X-D' }];

	expect(readFixedHeaders({ header })).toEqual({ 'X-D': '' });
});

test.each([undefined, null, '', [], [{ name: 'X-A', value: 'b' }], {}, { header: 'X-A: b' }])(
	'%j holds no headers',
	(headers) => {
		expect(readFixedHeaders(headers)).toEqual({});
	},
);

test('the form has any number of them, and draws their values as passwords', () => {
	expect(FIXED_HEADERS).toMatchObject({
		name: 'headers',
		type: 'fixedCollection',
		typeOptions: { multipleValues: true },
		default: {},
		options: [
			{
				name: 'header',
				values: [
					{ name: 'name', type: 'string', default: '' },
					{ name: 'value', type: 'string', typeOptions: { password: true }, default: '' },
				],
			},
		],
	});
});
