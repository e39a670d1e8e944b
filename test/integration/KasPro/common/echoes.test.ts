import type { IDataObject } from 'n8n-workflow';

import { call, type Call, type Fields } from '../../../support/runOperation';
import { FRIEND, RICH, useKasPro, type KasProNode } from '../../../support/useKasPro';

const kasPro = useKasPro();
const { sandbox, wallet, gold, answer } = kasPro;

const STRANGER = '080000000199';
const ACCOUNT = '8881234567918';

/** How a payment leaves, and what its message says of a mismatch. */
async function leaves(node: KasProNode, payment: Call) {
	const { items } = await kasPro[node].run(payment);
	const [item = {}] = items;
	return { outcome: item.outcome, code: item.code, message: item.message, advice: item.advice };
}

const mismatch = (field: string, got: string, expected: string) => ({
	outcome: 'pending',
	code: 'ANSWER_MISMATCH',
	message: `KasPro's answer has another ${field} than was sent: "${got}" and not "${expected}"`,
	advice: expect.stringMatching(/Do not/),
});

describe('P2P', () => {
	const p2p = async (walletTransactions: unknown, fields: Fields = {}) => {
		const data = { pocketId: 2, walletTransactions };
		answer('/p2p-transaction/', { code: 0, message: 'Berhasil', data });
		return await leaves(
			'wallet',
			call('wallet: p2p', { mobileNumber: RICH, account: FRIEND, amount: 25_000, ...fields }),
		);
	};
	const payer = { account: RICH, amount: 25_000, reference: 1 };
	const payee = { account: FRIEND, amount: 25_000, reference: 2 };
	const friendMasked = `${FRIEND.slice(0, 3)}xxxxxx${FRIEND.slice(-3)}`;

	test.each([
		['both movements', [payer, payee]],
		['both, the payee first', [payee, payer]],
		['the payer alone', [payer]],
		['the payee alone', [payee]],
		['an amount that leaves as a negative one', [{ ...payer, amount: -25_000 }, payee]],
		['amounts as text with decimals', [{ ...payer, amount: '25000.00' }, payee]],
		['phones in international form', [{ account: FRIEND.replace(/^0/, '62'), amount: 25_000 }]],
		['masked accounts', [{ account: friendMasked, amount: 25_000 }]],
		['no account but the amount', [{ amount: 25_000 }]],
		['no amount but the payee', [{ account: FRIEND }]],
		['nothing of the movements', undefined],
	])('that answers %s is Success', async (_, rows) => {
		expect(await p2p(rows)).toMatchObject({ outcome: 'success', code: '0' });
	});

	test.each([
		['another payee', [{ ...payee, account: STRANGER }], 'account', STRANGER, FRIEND],
		[
			'another payee beside the payer',
			[payer, { ...payee, account: STRANGER }],
			'account',
			STRANGER,
			FRIEND,
		],
		[
			'a third party',
			[payer, payee, { account: STRANGER, amount: 25_000 }],
			'account',
			STRANGER,
			FRIEND,
		],
		[
			'another masked payee',
			[{ ...payee, account: '080xxxxxx199' }],
			'account',
			'080xxxxxx199',
			FRIEND,
		],
		['another amount', [payer, { ...payee, amount: 250_000 }], 'amount', '250000', '25000'],
		[
			'another amount of the payer',
			[{ ...payer, amount: 26_000 }, payee],
			'amount',
			'26000',
			'25000',
		],
		[
			'an amount that may be another',
			[{ ...payee, amount: '25.000' }],
			'amount',
			'25.000',
			'25000',
		],
		['movements that name nothing', [{ balanceAfter: '1.00' }], 'account', '', FRIEND],
		['no movement', [], 'account', '', FRIEND],
		['no list of movements', 'none', 'account', '', FRIEND],
	] as const)('that answers %s is Pending', async (_, rows, field, got, expected) => {
		expect(await p2p(rows)).toEqual(mismatch(field, got, expected));
	});

	test('of which one movement has the reference that was sent is Success, else Pending', async () => {
		const sent = { additionalFields: { reference: '2' } };
		expect(await p2p([payer, payee], sent)).toMatchObject({ outcome: 'success' });
		expect(await p2p([payer], sent)).toEqual(mismatch('reference', '1', '2'));
	});

	test('from another pocket is Pending', async () => {
		const sent = { additionalFields: { pocketId: '3' } };
		expect(await p2p([payer, payee], sent)).toEqual(mismatch('pocketId', '2', '3'));
	});

	test('without a payer that was sent takes an unknown account for the payer, not for the payee', async () => {
		const sent = { mobileNumber: '' };
		expect(await p2p([payer, payee], sent)).toMatchObject({ outcome: 'success' });
		expect(await p2p([payer], sent)).toEqual(mismatch('account', RICH, FRIEND));
	});

	test('in the sandbox answers both movements, and is Success', async () => {
		const fields = { mobileNumber: RICH, account: FRIEND, amount: 25_000 };
		const { success } = await wallet.run(call('wallet: p2p', fields));
		expect(success[0]!.walletTransactions).toMatchObject([
			{ account: RICH, amount: 25_000, balanceAfter: 9_975_000 },
			{ account: FRIEND, amount: 25_000, balanceAfter: 25_000 },
		]);
		expect(sandbox.ledger.transfers({})).toHaveLength(1);
	});
});

describe.each([
	['bank', 'transfer: bankTransfer', '/bank-transfer/', {}],
	['wallet', 'wallet: cashOut', '/bank-transfer/', {}],
	['wallet', 'wallet: payQris', '/qris-issuer/', { path: '/qris-issuer/' }],
] as const)('%s, %s', (node, title, path, more) => {
	const pay = async (data: IDataObject, code = 0) => {
		answer(path, { code, message: code === 1 ? 'In Process' : 'Berhasil', data });
		const fields = { mobileNumber: RICH, account: ACCOUNT, amount: 43_999, ...more };
		return await leaves(node, call(title, fields));
	};

	test.each([
		{ account: '888xxxxxxxxx918', amount: '4xxx9' },
		{ account: ACCOUNT, amount: '43999' },
		{ account: ACCOUNT, amount: '43999.00' },
		{ reffId: 'OLSFQ1' },
	])('whose answer may be that of this payment is what its code says: %j', async (data) => {
		expect(await pay(data)).toMatchObject({ outcome: 'success', code: '0' });
		expect(await pay(data, 1)).toMatchObject({ outcome: 'pending', code: '1' });
	});

	test.each([
		['account', '888xxxxxxxxx919', ACCOUNT],
		['account', '8881234567919', ACCOUNT],
		['account', `0${ACCOUNT}`, ACCOUNT],
		['amount', '5xxx9', '43999'],
		['amount', '43.999', '43999'],
	])('whose answer has the %s %s is Pending', async (field, got, expected) => {
		expect(await pay({ [field]: got })).toEqual(mismatch(field, got, expected));
	});

	test('in process with another account says so', async () => {
		const data = { account: '777xxx', flowType: 'Async' };
		expect(await pay(data, 1)).toEqual(mismatch('account', '777xxx', ACCOUNT));
	});
});

describe('gold', () => {
	const good = { response_status: true, response_code: 200, response_message: 'Success' };
	const sent = { request_id: '1', phone_number: RICH, gold_weight: 0.5, amount: 423_250 };
	const confirm = async (title: string, path: string, data: IDataObject, more = {}) => {
		answer(path, { data, general_response: good });
		return await leaves('gold', call(title, { ...sent, ...more }));
	};
	const masked = `${RICH.slice(0, 2)}xxxxxxxx${RICH.slice(-3)}`;

	describe.each([
		['purchase: buyByGram', '/v2/gold-pro/purchase/gram'],
		['purchase: buyByRupiah', '/v2/gold-pro/purchase/rupiah'],
		['transfer: confirm', '/v2/gold-pro/transfer/confirm'],
	])('%s', (operation, path) => {
		test.each([
			{ request_id: 1 },
			{ request_id: '1', gold_weight: '0.5000', amount: '423250.00', phone_number: masked },
			{ request_id: '1', phone_number: RICH.replace(/^0/, '+62') },
		])('that repeats the request is Success: %j', async (data) => {
			expect(await confirm(operation, path, data)).toMatchObject({ outcome: 'success' });
		});

		test.each([
			['request_id', { request_id: '2' }, '2', '1'],
			['request_id', { response_id: '1' }, '', '1'],
			['phone_number', { request_id: '1', phone_number: STRANGER }, STRANGER, RICH],
			['phone_number', { request_id: '1', phone_number: '08xxxxxxxx999' }, '08xxxxxxxx999', RICH],
		])('that answers another %s is Pending: %j', async (field, data, got, expected) => {
			expect(await confirm(operation, path, data)).toEqual(mismatch(field, got, expected));
		});
	});

	test('of another weight or amount is Pending', async () => {
		const gram = ['purchase: buyByGram', '/v2/gold-pro/purchase/gram'] as const;
		const rupiah = ['purchase: buyByRupiah', '/v2/gold-pro/purchase/rupiah'] as const;
		expect(await confirm(...gram, { request_id: '1', gold_weight: 5 })).toEqual(
			mismatch('gold_weight', '5', '0.5'),
		);
		expect(await confirm(...rupiah, { request_id: '1', amount: 423_251 })).toEqual(
			mismatch('amount', '423251', '423250'),
		);
	});

	test('for another recipient than the contract has sent is Pending', async () => {
		const transfer = ['transfer: confirm', '/v2/gold-pro/transfer/confirm'] as const;
		const more = { additionalBodyFields: JSON.stringify({ recipient: FRIEND }) };
		const to = (phone: string) => ({
			request_id: '1',
			additional: { recipient: `Budi Santoso (${phone})` },
		});
		expect(await confirm(...transfer, to('08xxxxxxx105'), more)).toMatchObject({
			outcome: 'success',
		});
		expect(await confirm(...transfer, to(STRANGER), more)).toEqual(
			mismatch('recipient', STRANGER, FRIEND),
		);
	});

	describe('withdrawal: confirm', () => {
		const withdraw = async (data: IDataObject, more = {}) =>
			await confirm('withdrawal: confirm', '/v2/gold-pro/withdraw/confirm', data, more);
		const printed = { request_id: '1613018314', gold_weight: 0.5, phone_number: RICH };

		test('may answer another ID, as printed, when weight and phone agree', async () => {
			expect(await withdraw(printed)).toMatchObject({ outcome: 'success' });
			expect(await withdraw({ request_id: '1613018314', gold_weight: 0.5 })).toMatchObject({
				outcome: 'success',
			});
		});

		test('is Pending when the weight or the phone is another, or nothing agrees', async () => {
			expect(await withdraw({ ...printed, gold_weight: 2 })).toEqual(
				mismatch('gold_weight', '2', '0.5'),
			);
			expect(await withdraw({ ...printed, phone_number: STRANGER })).toEqual(
				mismatch('phone_number', STRANGER, RICH),
			);
			expect(await withdraw({ request_id: '1613018314' })).toEqual(
				mismatch('request_id', '1613018314', '1'),
			);
			const noWeight = { gold_weight: '={{ "" }}' };
			expect(await withdraw(printed, noWeight)).toEqual(mismatch('request_id', '1613018314', '1'));
		});

		test('does not take the ID of the address: it is asked for', async () => {
			const { error } = await gold.run(
				call('withdrawal: confirm', { request_id: '={{ "" }}', gold_weight: 1 }),
				{ items: [{ request_id: '4118', phone_number: RICH }] },
			);
			expect(error?.description).toContain('Request ID is required');
			expect(sandbox.requests.list()).toEqual([]);
		});
	});
});
