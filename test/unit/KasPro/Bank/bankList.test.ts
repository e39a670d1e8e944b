import { readBankList } from '../../../../nodes/KasPro/Bank/bankList';

test('each name is an item, without the dots that a gateway leaves', () => {
	const result = ['JABAR', '.BCA', '..BNI', { bankCode: '.BRI', name: 'BRI' }, { name: 'x' }];
	expect(readBankList({ message: 'OK', result })).toEqual({
		items: [
			{ bankCode: 'JABAR' },
			{ bankCode: 'BCA' },
			{ bankCode: 'BNI' },
			{ bankCode: 'BRI', name: 'BRI' },
			{ name: 'x' },
		],
	});
});

test('a refusal is none', () => {
	expect(readBankList({ message: 'ERROR', result: null })).toMatchObject({
		refusal: { code: 'ERROR' },
	});
});
