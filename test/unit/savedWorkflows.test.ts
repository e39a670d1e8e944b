import { REARRANGED, formOf } from '../../nodes/shared/form/places';
import { OPERATIONS } from '../support/operations';

/*
 * n8n stores a parameter where its form has it, and not at all while it is the default. So a saved
 * workflow means another payment as soon as a default or a place changes.
 */

/** What a node does whose workflow names no resource, or no operation. */
const DEFAULTS: Record<string, [resource: string, operations: Record<string, string>]> = {
	duitkuDisbursement: [
		'onlineTransfer',
		{
			onlineTransfer: 'inquiry',
			clearing: 'inquiry',
			cashOut: 'create',
			disbursement: 'getStatus',
			account: 'getBalance',
			bank: 'getAll',
		},
	],
	bankPlus: [
		'customer',
		{
			customer: 'checkAccount',
			intrabankTransfer: 'inquiry',
			interbankTransfer: 'inquiry',
			agent: 'getBalance',
			dashboard: 'getBsaGraph',
			reference: 'getBanks',
		},
	],
	bankPlusSwitcher: ['transfer', { transfer: 'send', account: 'inquiry' }],
	kasProBank: [
		'account',
		{
			account: 'getBalance',
			transfer: 'inquiry',
			transaction: 'getAll',
			bank: 'getAll',
			customer: 'inquiry',
		},
	],
	kasProWallet: ['wallet', { wallet: 'cashOut', customer: 'register' }],
	kasProGold: [
		'purchase',
		{
			purchase: 'quoteByGram',
			sale: 'quote',
			transfer: 'quote',
			withdrawal: 'getAddress',
			price: 'getChart',
			region: 'getSubdistricts',
			account: 'register',
		},
	],
};

const NODES = new Map(OPERATIONS.map(({ node }) => [node.description.name, node.description]));

test.each(Object.entries(DEFAULTS))('%s begins with what it began with', (name, defaults) => {
	const { properties = [] } = NODES.get(name) ?? {};
	const [resource, operations] = defaults;
	const ofResource = properties.filter((property) => property.name === 'operation');

	expect(properties.find((property) => property.name === 'resource')?.default).toBe(resource);
	for (const [value, operation] of Object.entries(operations)) {
		const chosen = ofResource.find(({ displayOptions }) =>
			displayOptions?.show?.resource?.includes(value),
		);
		expect([value, chosen?.default]).toEqual([value, operation]);
	}
});

/** The forms whose fields have moved since version 1: what stood alone, and what was optional. */
const FORMS: Record<string, [fields: string, additionalFields: string]> = {
	'kasProBank.account.getBalance': ['account additionalBodyFields', 'form_name msisdn provider'],
	'kasProBank.transfer.inquiry': [
		'account amount additionalBodyFields',
		'bankCode chargingModel description destination method paymentMethod sku source transactionId',
	],
	'kasProBank.transfer.bankTransfer': [
		'mobileNumber account amount additionalBodyFields',
		'bankCode requestId',
	],
	'kasProWallet.wallet.cashOut': [
		'mobileNumber account amount additionalBodyFields',
		'bankCode requestId',
	],
	'kasProWallet.wallet.p2p': [
		'mobileNumber account amount additionalBodyFields',
		'pocketId reference requestId',
	],
	'kasProWallet.wallet.payQris': [
		'path mobileNumber account amount additionalBodyFields',
		'requestId',
	],
	'kasProWallet.wallet.topUp': [
		'path additionalBodyFields',
		'account amount mobileNumber requestId',
	],
	'kasProWallet.wallet.topUpDriver': [
		'path additionalBodyFields',
		'account amount mobileNumber requestId',
	],
	'kasProWallet.wallet.pay': ['path additionalBodyFields', 'account amount mobileNumber requestId'],
	'kasProWallet.wallet.tip': ['path additionalBodyFields', 'account amount mobileNumber requestId'],
	'kasProWallet.customer.register': [
		'mobileNumber firstName additionalBodyFields',
		'email lastName middleName requestId',
	],
	'kasProWallet.customer.validateOtp': ['mobileNumber otp additionalBodyFields', ''],
	'kasProWallet.customer.upgrade': [
		'mobileNumber ktpPhoto selfiePhoto selfieKtpPhoto additionalBodyFields',
		'',
	],
	'kasProGold.purchase.quoteByGram': ['phone_number gold_weight additionalBodyFields', ''],
	'kasProGold.purchase.quoteByRupiah': ['phone_number amount additionalBodyFields', ''],
	'kasProGold.purchase.buyByGram': ['request_id phone_number gold_weight additionalBodyFields', ''],
	'kasProGold.purchase.buyByRupiah': ['request_id phone_number amount additionalBodyFields', ''],
	'kasProGold.sale.quote': ['phone_number gold_weight additionalBodyFields', ''],
	'kasProGold.sale.confirm': ['path request_id phone_number gold_weight additionalBodyFields', ''],
	'kasProGold.transfer.quote': [
		'phone_number gold_weight recipient additionalBodyFields',
		'remarks',
	],
	'kasProGold.transfer.confirm': ['request_id phone_number gold_weight additionalBodyFields', ''],
	'kasProGold.withdrawal.getAddress': [
		'phone_number additionalBodyFields',
		'address city district ktp note province subdistrict zip_code',
	],
	'kasProGold.withdrawal.confirm': ['request_id phone_number gold_weight additionalBodyFields', ''],
	'kasProGold.price.getChart': ['additionalBodyFields', ''],
	'kasProGold.region.getSubdistricts': ['kecamatan additionalBodyFields', ''],
	'kasProGold.account.register': ['phone_number additionalBodyFields', 'email name'],
};

const namesIn = (text: string) => text.split(' ').filter((name) => name !== '');

const names = (fields: readonly { property: { name: string } }[]) =>
	fields.map(({ property }) => property.name);

describe.each(Object.entries(FORMS))('%s', (name, [fields, additionalFields]) => {
	const { operation } = OPERATIONS.find((each) => each.name === name)!;
	const known = namesIn(`${fields} ${additionalFields}`);
	const before = formOf(operation, 1);
	const knownIn = (form: readonly { property: { name: string } }[]) =>
		names(form).filter((each) => known.includes(each));

	test('has every field of version 1 in its place, in the order in which it was sent', () => {
		expect(knownIn(before.fields)).toEqual(namesIn(fields));
		expect(knownIn(before.additionalFields)).toEqual(namesIn(additionalFields));
	});

	test('asks for the same fields in every version, with the JSON among the optional ones', () => {
		const now = formOf(operation, REARRANGED);
		const all = (form: typeof now) => names([...form.fields, ...form.additionalFields]).sort();

		expect(all(now)).toEqual(all(before));
		expect(names(now.fields)).not.toContain('additionalBodyFields');
		expect(names(now.additionalFields)).toContain('additionalBodyFields');
	});
});

test('no other form has moved', () => {
	const moved = OPERATIONS.filter(
		({ operation }) => formOf(operation, 1).fields !== operation.fields,
	);

	expect(moved.map(({ name }) => name).sort()).toEqual(Object.keys(FORMS).sort());
});
