import type { Sandbox } from '../../../../sandbox/server';
import { DRIVER, FRIEND, read, RICH, type Call } from './kasPro';

/** A payment that the sandbox makes, and the path that it goes to. */
export interface Payment {
	name: string;
	path: string;
	/** How a good one leaves: "In Process" is pending. */
	outcome: 'success' | 'pending';
	make: (sandbox: Sandbox) => Promise<Call>;
}

/** An account that the sandbox keeps in process for ever. */
const HELD_ACCOUNT = '8880000009993';

const QUOTED = { phone_number: RICH, gold_weight: 1 };

const given =
	(call: Call): Payment['make'] =>
	async () =>
		call;

const fromQuote =
	(quote: string, confirm: string, parameters: Call['parameters'] = {}): Payment['make'] =>
	async (sandbox) => {
		const [item = {}] = await read(sandbox, {
			node: 'gold',
			operation: quote,
			parameters: { ...QUOTED, amount: 50_000, recipient: FRIEND },
		});
		const request_id = item.response_id as string;
		const gold_weight = Number(item.gold_weight);
		const amount = Number(item.amount);
		return {
			node: 'gold',
			operation: confirm,
			parameters: { phone_number: RICH, request_id, gold_weight, amount, ...parameters },
		};
	};

const wallet = (name: string, path: string, outcome: Payment['outcome'], more = {}): Payment => ({
	name,
	path,
	outcome,
	make: given({
		node: 'wallet',
		operation: name,
		parameters: { mobileNumber: RICH, account: HELD_ACCOUNT, amount: 50_000, ...more },
	}),
});

const undocumented = (
	name: string,
	path: string,
	outcome: Payment['outcome'],
	body: Record<string, unknown>,
): Payment => ({
	name,
	path,
	outcome,
	make: given({
		node: 'wallet',
		operation: name,
		parameters: { path, additionalBodyFields: JSON.stringify({ amount: 50_000, ...body }) },
	}),
});

/** Every money-moving operation of KasPro. */
export const PAYMENTS = [
	'transfer: bankTransfer',
	'wallet: cashOut',
	'wallet: p2p',
	'wallet: payQris',
	'wallet: topUp',
	'wallet: topUpDriver',
	'wallet: pay',
	'wallet: tip',
	'purchase: buyByGram',
	'purchase: buyByRupiah',
	'sale: confirm',
	'transfer: confirm',
	'withdrawal: confirm',
];

/** One good payment per money-moving operation. */
export function payments({ kasProWallet, kasProGold }: Sandbox): Payment[] {
	const { bankTransfer, p2p, qris, topUp, topUpDriver, pay, tip } = kasProWallet.paths;
	const gold = kasProGold.paths;
	return [
		{
			name: 'transfer: bankTransfer',
			path: bankTransfer,
			outcome: 'pending',
			make: async (sandbox) => ({
				node: 'bank',
				operation: 'transfer: bankTransfer',
				parameters: {
					mobileNumber: sandbox.kasProBank.partnerAccount.mobileNumber,
					account: HELD_ACCOUNT,
					amount: 50_000,
				},
			}),
		},
		wallet('wallet: cashOut', bankTransfer, 'pending'),
		wallet('wallet: p2p', p2p, 'success', { account: FRIEND }),
		wallet('wallet: payQris', qris, 'pending', { path: qris }),
		undocumented('wallet: topUp', topUp, 'pending', { mobileNumber: RICH }),
		undocumented('wallet: topUpDriver', topUpDriver, 'pending', { mobileNumber: DRIVER }),
		undocumented('wallet: pay', pay, 'success', { mobileNumber: RICH, account: 'ORDER-1' }),
		undocumented('wallet: tip', tip, 'success', { mobileNumber: RICH, account: DRIVER }),
		{
			name: 'purchase: buyByGram',
			path: gold.purchaseGram,
			outcome: 'success',
			make: fromQuote('purchase: quoteByGram', 'purchase: buyByGram'),
		},
		{
			name: 'purchase: buyByRupiah',
			path: gold.purchaseRupiah,
			outcome: 'success',
			make: fromQuote('purchase: quoteByRupiah', 'purchase: buyByRupiah'),
		},
		{
			name: 'sale: confirm',
			path: gold.sellConfirm,
			outcome: 'success',
			make: fromQuote('sale: quote', 'sale: confirm', { path: gold.sellConfirm }),
		},
		{
			name: 'transfer: confirm',
			path: gold.transferConfirm,
			outcome: 'success',
			make: fromQuote('transfer: quote', 'transfer: confirm'),
		},
		{
			name: 'withdrawal: confirm',
			path: gold.withdrawConfirm,
			outcome: 'success',
			make: withdrawal,
		},
	];
}

async function withdrawal(sandbox: Sandbox): Promise<Call> {
	const additionalFields = {
		province: 'Test',
		city: 'Test',
		district: 'Test',
		subdistrict: 'Test',
		address: 'Jl. Test 1',
		zip_code: '00001',
		ktp: '0000000000000001',
	};
	const [address = {}] = await read(sandbox, {
		node: 'gold',
		operation: 'withdrawal: getAddress',
		parameters: { phone_number: RICH, additionalFields },
	});
	return {
		node: 'gold',
		operation: 'withdrawal: confirm',
		parameters: { ...QUOTED, request_id: address.request_id as string },
	};
}

/** What moved in rupiah and in gold since the last reset, as often as it moved. */
export const moved = (sandbox: Sandbox): number =>
	sandbox.ledger.transfers({}).length +
	sandbox.kasProGold.movements().filter(({ kind }) => kind === 'transfer').length / 2;
