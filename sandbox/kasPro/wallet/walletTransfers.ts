import type { Answer } from '../../core/contract';
import { readAmountIdr, readPhone, readText, type Body } from '../common/body';
import { succeed } from '../common/shared';
import { newResponseId, refuseWithId, type WalletRefusal } from './answers';
import { payerFault } from './asyncCalls';
import { POCKET_ID } from './customerCalls';
import { walletOf, type Customer } from './customers';
import type { WalletParts } from './parts';

/** Where wallet payments for rides go, in the ledger. */
export const MERCHANTS_ACCOUNT = 'kasProWallet:merchants';

/** There is one pocket, and it need not be named. */
const POCKETS: readonly unknown[] = [undefined, POCKET_ID, String(POCKET_ID)];

/** A payment from a wallet that is done when it is answered. */
interface WalletTransferKind {
	kind: 'p2p' | 'payment' | 'tip';
	payerNeeds: Customer['kyc'];
	/** Ledger account and name of who is paid, or why nobody is. */
	findPayee: (parts: WalletParts, body: Body) => Payee | WalletRefusal;
}

interface Payee {
	ledgerAccount: string;
	beneficiary: string;
}

/** To the wallet of `account`. What a basic customer may not do is this sandbox's choice. */
export const P2P: WalletTransferKind = {
	kind: 'p2p',
	payerNeeds: 'PREMIUM',
	findPayee: ({ customers }, body) => {
		const found = customers.find(readPhone(body, 'account'));
		return payeeOf(found) ?? 'notFound';
	},
};

export const PAYMENT: WalletTransferKind = {
	kind: 'payment',
	payerNeeds: 'BASIC',
	findPayee: (_parts, body) => {
		const account = readText(body, 'account');
		return account ? { ledgerAccount: MERCHANTS_ACCOUNT, beneficiary: account } : 'invalid';
	},
};

/** To a driver and to nobody else. */
export const TIP: WalletTransferKind = {
	kind: 'tip',
	payerNeeds: 'BASIC',
	findPayee: ({ customers }, body) => {
		const found = customers.find(readPhone(body, 'account'));
		return (found?.customerType === 'DRIVER' ? payeeOf(found) : undefined) ?? 'notFound';
	},
};

/** Pays from pocket to pocket, and shows the movements of payer and payee. */
export function answerWalletTransfer(
	parts: WalletParts,
	{ kind, payerNeeds, findPayee }: WalletTransferKind,
	body: Body,
): Answer {
	const { shared, customers } = parts;
	const { ledger } = shared.core;
	const amountIdr = readAmountIdr(body, 'amount');
	if (amountIdr === undefined) return refuseWithId(shared, 'invalid', 'amount');
	if (!POCKETS.includes(body.pocketId)) return refuseWithId(shared, 'invalid', 'pocketId');
	const payer = customers.find(readPhone(body, 'mobileNumber'));
	const refusal = payerFault(payer, payerNeeds);
	if (payer === undefined || refusal) return refuseWithId(shared, refusal ?? 'notFound');
	const payee = findPayee(parts, body);
	if (typeof payee === 'string') return refuseWithId(shared, payee, 'account');
	const wallet = walletOf(payer.mobileNumber);
	if (payee.ledgerAccount === wallet) return refuseWithId(shared, 'invalid', 'account');
	if (!ledger.canPay(wallet, amountIdr)) return refuseWithId(shared, 'insufficient');

	const payeeWallet = payee.ledgerAccount;
	const before = [wallet, payeeWallet].map((account) => ledger.balanceOf(account).balanceIdr);
	const reference = shared.stamps.next();
	ledger.pay({
		system: 'kasProWallet',
		kind,
		reference: String(reference),
		debitAccount: wallet,
		creditAccount: payee.ledgerAccount,
		beneficiary: payee.beneficiary,
		amountIdr,
	});
	const rows = [
		[payer.mobileNumber, wallet],
		[payee.beneficiary, payeeWallet],
	] as const;
	const walletTransactions = rows.map(([account, ledgerAccount], index) => ({
		account,
		amount: amountIdr,
		reference,
		balanceBefore: money(before[index] ?? 0),
		balanceAfter: money(ledger.balanceOf(ledgerAccount).balanceIdr),
	}));
	return succeed({
		responseId: newResponseId(shared),
		code: 0,
		data: { pocketId: POCKET_ID, walletTransactions },
		message: 'Berhasil',
	});
}

function payeeOf(customer: Customer | undefined): Payee | undefined {
	if (!customer?.isActive) return undefined;
	const { mobileNumber } = customer;
	return { ledgerAccount: walletOf(mobileNumber), beneficiary: mobileNumber };
}

/** [money] stands beside [numeric] and [string] in the document: text with two decimals. */
function money(amountIdr: number): string {
	return amountIdr.toFixed(2);
}
