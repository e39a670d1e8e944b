import { KasProGold } from '../../../../nodes/KasPro/Gold/KasProGold.node';

test('the confirmation of a quote starts out with what the quote gave, and a withdrawal with nothing', () => {
	const requestIds = new KasProGold().description.properties.filter(
		({ name }) => name === 'request_id',
	);
	expect(requestIds.map((property): unknown => property.default).sort()).toEqual([
		'',
		'={{ $json.response_id }}',
		'={{ $json.response_id }}',
		'={{ $json.response_id }}',
		'={{ $json.response_id }}',
	]);
});
