import { bodyIsNotEmpty, bodyOf, textInBody } from '../../../../nodes/KasPro/common/body';

test('the body is the typed fields and those of the JSON, which win', () => {
	const additionalBodyFields = { amount: '7', remarks: 'March' };
	expect(bodyOf({ amount: 5, account: 'A', additionalBodyFields })).toEqual({
		amount: '7',
		account: 'A',
		remarks: 'March',
	});
	expect(bodyOf({ amount: 5 })).toEqual({ amount: 5 });
});

test('a path says where the body goes and is not in it, unless the JSON has one of its own', () => {
	const fields = { path: '/some-service/', amount: 5 };
	expect(bodyOf(fields)).toEqual({ amount: 5 });
	expect(bodyOf({ ...fields, additionalBodyFields: { path: 'x' } })).toEqual({
		amount: 5,
		path: 'x',
	});
	expect(fields.path).toBe('/some-service/');
});

test('what identifies a payment is read from the body that is sent', () => {
	const referenceOf = textInBody('requestId');
	expect(referenceOf({ requestId: 'A' })).toBe('A');
	expect(referenceOf({ requestId: 'A', additionalBodyFields: { requestId: 7 } })).toBe('7');
	expect(referenceOf({})).toBe('');
});

test('a body without a field is refused, wherever it would go', () => {
	expect(bodyIsNotEmpty({ path: '/some-service/', additionalBodyFields: {} })).toEqual([
		expect.stringContaining('The body is empty'),
	]);
	expect(bodyIsNotEmpty({ amount: 5 })).toEqual([]);
	expect(bodyIsNotEmpty({ additionalBodyFields: { amount: 5 } })).toEqual([]);
});
