import { KasProBank } from '../../../../nodes/KasPro/Bank/KasProBank.node';

test('the limit is asked for only when not everything is returned', () => {
	const limit = new KasProBank().description.properties.find(({ name }) => name === 'limit');
	expect(limit?.displayOptions?.show).toEqual({
		returnAll: [false],
		resource: ['transaction'],
		operation: ['getAll'],
	});
});
