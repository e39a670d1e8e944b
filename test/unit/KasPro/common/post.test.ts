import { post } from '../../../../nodes/KasPro/common/post';

test('a call goes to a path of one host, with the fields of the form as its body', () => {
	const fields = { amount: 5, path: '/x/', additionalBodyFields: { remarks: 'March' } };
	expect(post('wallet', '/bank-transfer/', fields)).toEqual({
		method: 'POST',
		url: 'wallet:/bank-transfer/',
		body: { amount: 5, remarks: 'March' },
	});
});
