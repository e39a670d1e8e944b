import type { IDataObject } from 'n8n-workflow';

import type { Fields } from '../../../support/runOperation';
import { FRIEND, RICH } from '../../../support/useKasPro';
import { GOOD, type DocumentedPage } from './documentedPage';

const PREMIUM_FIRST = 'Your account is not premium yet';

const quote = { phone_number: RICH, gold_weight: 0.0005, amount: 441, fee: 5000, additional: {} };
const quoted = { response_id: '1612853774', ...quote };

const goldPage = (
	title: string,
	path: string,
	fields: Fields & IDataObject,
	says: string,
): DocumentedPage => ({
	title,
	fields,
	sends: `POST /v2/gold-pro/${path}`,
	body: fields,
	success: { data: quoted, general_response: GOOD },
	items: [{ ...quoted, response_message: 'Success', response_timestamp: GOOD.response_timestamp }],
	failure: {
		general_response: { response_status: false, response_code: 400, response_message: says },
	},
	says: `400): ${says}`,
});

export const GOLD_PAGES: readonly DocumentedPage[] = [
	{
		...goldPage('account: register', 'register', { phone_number: RICH }, PREMIUM_FIRST),
		advice: /^Nothing was changed\. The customer must be premium first/,
		success: {
			data: { request_id: 4084, user_id: RICH, name: 'Test', email: 'test@sandbox.example' },
			general_response: GOOD,
		},
		items: [{ request_id: '4084', user_id: RICH, name: 'Test', email: 'test@sandbox.example' }],
	},
	{
		...goldPage('price: getChart', 'chart/buy', {}, 'Invalid Params'),
		// n8n leaves an empty body out.
		body: undefined,
		success: { data: [{ date: '03 Feb 2021', value: 883380 }], general_response: GOOD },
		items: [{ date: '03 Feb 2021', value: 883_380 }],
	},
	goldPage(
		'purchase: quoteByGram',
		'checkout/gram',
		{ phone_number: RICH, gold_weight: 0.0005 },
		'User not found',
	),
	goldPage(
		'purchase: quoteByRupiah',
		'checkout/rupiah',
		{ phone_number: RICH, amount: 10_000 },
		'User not found',
	),
	goldPage(
		'sale: quote',
		'checkout/sell',
		{ phone_number: RICH, gold_weight: 0.0005 },
		'Price changes have occurred, Please try again',
	),
	goldPage(
		'transfer: quote',
		'transfer/checkout',
		{ phone_number: RICH, gold_weight: 0.0005, recipient: FRIEND },
		'Invalid Params',
	),
	{
		...goldPage('withdrawal: getAddress', 'withdraw/address', { phone_number: RICH }, 'Not Found'),
		success: { data: { request_id: '4118', zip_code: '00001' }, general_response: GOOD },
		items: [{ request_id: '4118', zip_code: '00001' }],
	},
	{
		...goldPage(
			'region: getSubdistricts',
			'address/subdistrict',
			{ kecamatan: 'Test' },
			'Field kecamatan is required.',
		),
		success: { data: [], general_response: GOOD },
		items: [],
	},
];
