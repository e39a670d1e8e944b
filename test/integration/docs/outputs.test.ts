import type { IDataObject } from 'n8n-workflow';

import { ACTION_NODES } from '../../../docs/generate/catalogue';
import {
	cashOut,
	cashOutRow,
	clearingInquiry,
	clearingTransfer,
	onlineInquiry,
	onlineTransfer,
	payout,
	payoutRow,
	row,
} from '../../support/duitkuCalls';
import { INQUIRE_INTERBANK } from '../../support/bankPlusCalls';
import { call, type Call, type Fields, type OperationRun } from '../../support/runOperation';
import { INQUIRE } from '../../support/switcherCalls';
import { FRIEND, RICH } from '../../support/useKasPro';
import { useSystems } from '../../support/useSystems';
import { inputsOf, MONEY_OPERATIONS } from '../BankPlus/moneyOperations';
import { moneyOperationsOf as switcherPaymentsOf } from '../BankPlusSwitcher/moneyOperations';
import { moneyOperationsOf as kasProPaymentsOf } from '../KasPro/common/moneyOperations';

const { duitku, bankPlus, switcher, kasPro } = useSystems();

/** Of every payment: told once for all. */
const EVERYWHERE = ['outcome', 'reference', 'code', 'message', 'advice'];

/** Not in every answer, or named in passing. */
const SOMETIMES = ['warning', 'trace_code', 'transaction_id'];

/** What the page of a node says of an output: the field names in it. */
function documentedFor(node: string, { resource, operation }: Call): string[] {
	const page = ACTION_NODES.find(({ description }) => description.name === node);
	const output = page?.outputs[`${resource}.${operation}`] ?? '';
	return [...output.matchAll(/`(\w+)`/g)].map(([, name = '']) => name);
}

/** Is what left the node what its page says? */
function compare(node: string, made: Call, { items }: OperationRun) {
	const given = items.flatMap((item) => Object.keys(item));
	const documented = documentedFor(node, made);
	expect(given).not.toEqual([]);
	expect({
		undocumented: given.filter((name) => ![...documented, ...EVERYWHERE].includes(name)),
		lacking: documented.filter((name) => ![...given, ...SOMETIMES].includes(name)),
	}).toEqual({ undocumented: [], lacking: [] });
}

const inquired = async (inquiry: Call, changes: IDataObject = {}): Promise<IDataObject[]> =>
	await duitku.inquire([row(changes)], inquiry);

const DUITKU: [title: string, call: Call, items: () => Promise<IDataObject[]>][] = [
	['a payout', payout(), async () => [payoutRow()]],
	['an online transfer', onlineTransfer(), async () => await inquired(onlineInquiry())],
	[
		'a clearing transfer',
		clearingTransfer(),
		async () => await inquired(clearingInquiry(), { type: 'BIFAST', bankAccount: '8760673466' }),
	],
	['a cash out', cashOut(), async () => [cashOutRow({ bankCode: '2011' })]],
];

describe('what leaves a payment is what its page in docs/nodes says:', () => {
	test.each(DUITKU)('Duitku, %s', async (_, pay, items) => {
		compare('duitkuDisbursement', pay, await duitku.run(pay, { items: await items() }));
	});

	test.each(MONEY_OPERATIONS)('Bank+, %s', async (path, pay) => {
		const items = await inputsOf(path, bankPlus);
		compare('bankPlus', pay, await bankPlus.run(pay, { items }));
	});

	test.each(Object.entries(switcherPaymentsOf(switcher)))(
		'Bank+ Switcher, %s',
		async (_, { call: pay, inputs }) => {
			const items = await inputs();
			compare('bankPlusSwitcher', pay, await switcher.run(pay, { items }));
		},
	);

	test.each(kasProPaymentsOf(kasPro))('KasPro $node, $title', async ({ node, make }) => {
		const pay = await make();
		compare(KASPRO_NODES[node], pay, await kasPro[node].run(pay));
	});
});

const PHONE = { phone_number: RICH };
const ACCOUNT = { accountNum: '2000000001' };

const READS: [node: string, title: string, fields: Fields][] = [
	['duitkuDisbursement', 'account: getBalance', {}],
	['duitkuDisbursement', 'bank: getAll', {}],
	['bankPlus', 'customer: checkAccount', ACCOUNT],
	['bankPlus', 'customer: getBalance', { ...ACCOUNT, pin: '000000' }],
	['bankPlus', 'intrabankTransfer: inquiry', { account_number: '2000000001' }],
	['bankPlus', 'interbankTransfer: inquiry', INQUIRE_INTERBANK],
	['bankPlus', 'agent: getBalance', {}],
	['bankPlus', 'dashboard: getBsaGraph', { month: '2020-01' }],
	['bankPlus', 'dashboard: getBillGraph', {}],
	['bankPlus', 'reference: getJobs', {}],
	['bankPlus', 'reference: getBanks', {}],
	['bankPlus', 'reference: getRegions', {}],
	['bankPlusSwitcher', 'account: inquiry', INQUIRE],
	['kasProBank', 'account: getBalance', {}],
	['kasProBank', 'transfer: inquiry', { account: '4310700000000002', amount: 1_000 }],
	['kasProBank', 'bank: getAll', {}],
	['kasProBank', 'customer: inquiry', { mobileNumber: RICH }],
	['kasProWallet', 'customer: inquiry', { mobileNumber: RICH }],
	['kasProWallet', 'customer: getOtp', { mobileNumber: RICH }],
	['kasProWallet', 'customer: register', { mobileNumber: '080000000199', firstName: 'A' }],
	['kasProGold', 'price: getChart', {}],
	['kasProGold', 'purchase: quoteByGram', { ...PHONE, gold_weight: 1 }],
	['kasProGold', 'purchase: quoteByRupiah', { ...PHONE, amount: 10_000 }],
	['kasProGold', 'sale: quote', { ...PHONE, gold_weight: 1 }],
	['kasProGold', 'transfer: quote', { ...PHONE, gold_weight: 1, recipient: FRIEND }],
	['kasProGold', 'region: getSubdistricts', { kecamatan: 'Sandbox' }],
];

const RUNNERS: Record<string, Pick<typeof duitku, 'run'>> = {
	duitkuDisbursement: duitku,
	bankPlus,
	bankPlusSwitcher: switcher,
	kasProBank: kasPro.bank,
	kasProWallet: kasPro.wallet,
	kasProGold: kasPro.gold,
};

test.each(READS)(
	'what leaves a read is what its page says: %s, %s',
	async (node, title, fields) => {
		const read = call(title, fields);
		compare(node, read, await RUNNERS[node]!.run(read));
	},
);

const KASPRO_NODES = { bank: 'kasProBank', wallet: 'kasProWallet', gold: 'kasProGold' };
