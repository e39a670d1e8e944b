import { historyRequest } from '../../../../../nodes/KasPro/Bank/history/request';

test('the history is asked for by the mobile number, the contract and the page, which wins', () => {
	const fields = { mobileNumber: '080000000101', additionalQuery: { size: 100, page: 9 } };
	expect(historyRequest(fields, { page: 0 })).toEqual({
		method: 'GET',
		url: 'bank:/pil-transactions-v2/kasprobank/external/api/v1/Transfer/Wrapper',
		qs: { mobileNumber: '080000000101', size: 100, page: 0 },
	});
	expect(historyRequest({ mobileNumber: '080000000101' }).qs).toEqual({
		mobileNumber: '080000000101',
	});
});
