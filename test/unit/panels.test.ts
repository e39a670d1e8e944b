import type { INodeProperties } from 'n8n-workflow';

import { runOptions } from '../../nodes/shared/form/options';
import { OPERATIONS, type NodeOperation } from '../support/operations';

/* What somebody meets who opens the panel of an operation. */

const NAMED = OPERATIONS.map((each) => [each.name, each] as const);
const PAYING = NAMED.filter(([, { operation }]) => operation.movesMoney);

const fieldsOf = ({ operation }: NodeOperation) => [
	...operation.fields,
	...(operation.additionalFields ?? []),
];

const propertiesOf = ({ node, resource, operation }: NodeOperation): INodeProperties[] =>
	node.description.properties.filter(
		({ displayOptions }) =>
			displayOptions?.show?.resource?.includes(resource) &&
			displayOptions.show.operation?.includes(operation.value),
	);

test.each(PAYING)('%s says first what moves money and what does not', (_, paying) => {
	const [first] = propertiesOf(paying);

	expect(first).toMatchObject({ name: 'notice', type: 'notice' });
	expect(first?.displayName).toMatch(/^This (moves money|opens an account|sells|sends gold)/);
});

test('only what moves money is said to', () => {
	const reads = OPERATIONS.filter(({ operation }) => !operation.movesMoney);

	for (const { operation } of reads)
		expect(operation.notice ?? '').not.toMatch(/^This moves money/);
});

test.each(NAMED)('%s names no two fields alike: faults name them so', (_, named) => {
	const shown = [...fieldsOf(named), ...runOptions(named.operation)].map(
		({ property }) => property.displayName,
	);

	expect(shown.filter((name, place) => shown.indexOf(name) < place)).toEqual([]);
});

/** What is one thing has one name, whatever each document calls it. */
const ONE_NAME: Record<string, readonly [name: string, of: RegExp]> = {
	amountTransfer: ['Amount (IDR)', /./],
	amount: ['Amount (IDR)', /./],
	bankAccount: ['Beneficiary Account', /./],
	account_number: ['Beneficiary Account', /./],
	toAccount: ['Beneficiary Account', /./],
	bank: ['Bank', /./],
	bank_code: ['Bank', /./],
	bankCode: ['Bank', /^(?!.*cashOut\.create)/],
};

test.each(Object.entries(ONE_NAME))('%s has one name', (parameter, [name, of]) => {
	const found = OPERATIONS.filter((each) => of.test(each.name))
		.flatMap(fieldsOf)
		.filter(({ property }) => property.name === parameter);

	expect(found.length).toBeGreaterThan(0);
	expect(new Set(found.map(({ property }) => property.displayName))).toEqual(new Set([name]));
});

test.each(PAYING)('%s starts without an amount', (_, paying) => {
	const amounts = fieldsOf(paying).filter(({ property }) => property.displayName.endsWith('(IDR)'));

	for (const { property, check } of amounts) {
		expect([property.name, property.default]).not.toEqual([property.name, 0]);
		if (property.name !== 'admin_fee') expect(check(0)).toHaveProperty('fault');
	}
});

test.each([
	['kasProWallet.wallet.p2p', ['From Wallet', 'To Wallet', 'Amount (IDR)']],
	['kasProWallet.wallet.topUp', ['Path', 'From Wallet', 'To Wallet', 'Amount (IDR)']],
	['kasProWallet.wallet.topUpDriver', ['Path', 'From Wallet', 'To Wallet', 'Amount (IDR)']],
	['kasProWallet.wallet.pay', ['Path', 'From Wallet', 'To Wallet', 'Amount (IDR)']],
	['kasProWallet.wallet.tip', ['Path', 'From Wallet', 'To Wallet', 'Amount (IDR)']],
	[
		'kasProWallet.wallet.payQris',
		['Path', 'From Wallet', 'QR Content', 'Beneficiary Account', 'Amount (IDR)'],
	],
	['kasProWallet.wallet.cashOut', ['From Wallet', 'Bank', 'Beneficiary Account', 'Amount (IDR)']],
	[
		'kasProBank.transfer.bankTransfer',
		['From Wallet', 'Bank', 'Beneficiary Account', 'Amount (IDR)'],
	],
])('%s says who pays whom, how much', (name, labels) => {
	const found = OPERATIONS.find((each) => each.name === name);

	expect(found?.operation.fields.map(({ property }) => property.displayName)).toEqual(labels);
});

/** In the panel of a small window, some 300 pixels, a longer one is cut off. */
const LONGEST_LABEL = 28;

test('no label is longer than its panel', () => {
	const labels = NAMED.flatMap(([, named]) => fieldsOf(named)).map(
		({ property }) => property.displayName,
	);

	expect(labels.filter((label) => label.length > LONGEST_LABEL)).toEqual([]);
});
