import { call, type Call, type Fields } from '../../../support/runOperation';
import { DRIVER, FRIEND, RICH, type KasPro, type KasProNode } from '../../../support/useKasPro';

/** An operation that moves money, as the sandbox makes it. */
export interface MoneyOperation {
	node: KasProNode;
	title: string;
	path: string;
	/** How a good one leaves: "In Process" is pending. */
	outcome: 'success' | 'pending';
	/** A good call; where gold moves, of a quote of its own. */
	make: () => Promise<Call>;
}

/** An account that the sandbox keeps in process for ever. */
export const HELD_ACCOUNT = '8880000009993';

const AMOUNT_IDR = 50_000;

/** One good payment per operation that moves money. */
export const moneyOperationsOf = (kasPro: KasPro): MoneyOperation[] => [
	...paymentsOf(kasPro),
	...goldMovementsOf(kasPro),
];

function paymentsOf({ sandbox }: KasPro): MoneyOperation[] {
	const { bankTransfer, p2p, qris, topUp, topUpDriver, pay, tip } = sandbox.kasProWallet.paths;
	const { mobileNumber } = sandbox.kasProBank.partnerAccount;
	const held = { mobileNumber: RICH, account: HELD_ACCOUNT, amount: AMOUNT_IDR };
	return [
		payment('bank', 'transfer: bankTransfer', bankTransfer, 'pending', { ...held, mobileNumber }),
		payment('wallet', 'wallet: cashOut', bankTransfer, 'pending', held),
		payment('wallet', 'wallet: p2p', p2p, 'success', { ...held, account: FRIEND }),
		payment('wallet', 'wallet: payQris', qris, 'pending', { ...held, path: qris }),
		undocumented('wallet: topUp', topUp, 'pending', { mobileNumber: RICH }),
		undocumented('wallet: topUpDriver', topUpDriver, 'pending', { mobileNumber: DRIVER }),
		undocumented('wallet: pay', pay, 'success', { mobileNumber: RICH, account: 'ORDER-1' }),
		undocumented('wallet: tip', tip, 'success', { mobileNumber: RICH, account: DRIVER }),
	];
}

const payment = (
	node: KasProNode,
	title: string,
	path: string,
	outcome: MoneyOperation['outcome'],
	fields: Fields,
): MoneyOperation => ({ node, title, path, outcome, make: async () => call(title, fields) });

/** The document prints no page of these: path and body come from a contract. */
function undocumented(
	title: string,
	path: string,
	outcome: MoneyOperation['outcome'],
	body: Fields,
): MoneyOperation {
	const additionalBodyFields = JSON.stringify({ amount: AMOUNT_IDR, ...body });
	return payment('wallet', title, path, outcome, { path, additionalBodyFields });
}

function goldMovementsOf({ sandbox, gold }: KasPro): MoneyOperation[] {
	const { paths } = sandbox.kasProGold;
	const wanted = { phone_number: RICH, gold_weight: 1 };
	const movement = (
		title: string,
		path: string,
		fields: () => Promise<Fields>,
	): MoneyOperation => ({
		node: 'gold',
		title,
		path,
		outcome: 'success',
		make: async () => call(title, { ...wanted, ...(await fields()) }),
	});
	const quoted = (title: string) => async (): Promise<Fields> => {
		const quote = call(title, { ...wanted, amount: AMOUNT_IDR, recipient: FRIEND });
		const [item = {}] = await gold.read(quote);
		return {
			request_id: item.response_id as string,
			gold_weight: Number(item.gold_weight),
			amount: Number(item.amount),
		};
	};
	const addressed = async (): Promise<Fields> => {
		const [item = {}] = await gold.read(GET_ADDRESS);
		return { request_id: item.request_id as string };
	};
	return [
		movement('purchase: buyByGram', paths.purchaseGram, quoted('purchase: quoteByGram')),
		movement('purchase: buyByRupiah', paths.purchaseRupiah, quoted('purchase: quoteByRupiah')),
		movement('sale: confirm', paths.sellConfirm, async () => ({
			...(await quoted('sale: quote')()),
			path: paths.sellConfirm,
		})),
		movement('transfer: confirm', paths.transferConfirm, quoted('transfer: quote')),
		movement('withdrawal: confirm', paths.withdrawConfirm, addressed),
	];
}

const GET_ADDRESS = call('withdrawal: getAddress', {
	phone_number: RICH,
	additionalFields: {
		province: 'Test',
		city: 'Test',
		district: 'Test',
		subdistrict: 'Test',
		address: 'Jl. Test 1',
		zip_code: '00001',
		ktp: '0000000000000001',
	},
});

/** What moved in rupiah and in gold since the last reset, as often as it moved. */
export const moved = ({ sandbox }: KasPro): number =>
	sandbox.ledger.transfers({}).length +
	sandbox.kasProGold.movements().filter(({ kind }) => kind === 'transfer').length / 2;
