import type { Body } from '../../core/body';
import { jsonAnswer, type Answer } from '../../core/contract';
import { refuseWithId, type Refusal } from '../common/answers';
import {
	fullNameOf,
	walletOf,
	type Customer,
	type Customers,
	type KycLevel,
} from '../common/customers';
import { readAmountIdr, readPhone, readText } from '../common/fields';
import { responseIdOf } from '../common/ids';
import { findPayer } from './payer';
import { isPocket, POCKET_ID } from './pocket';
import type { WalletState } from './state';

/** Where wallet payments for rides go, in the ledger. */
const MERCHANTS_ACCOUNT = 'kasProWallet:merchants';

/** A payment from a wallet that is done when it is answered. */
interface WalletTransferKind {
	kind: 'p2p' | 'payment' | 'tip';
	payerNeeds: KycLevel;
	/** Ledger account and name of who is paid, or why nobody is. */
	findPayee: (customers: Customers, body: Body) => Payee | Refusal;
}

interface Payee {
	ledgerAccount: string;
	beneficiary: string;
	beneficiaryName?: string;
}

/** To the wallet of `account`. What a basic customer may not do is this sandbox's choice. */
export const P2P: WalletTransferKind = {
	kind: 'p2p',
	payerNeeds: 'PREMIUM',
	findPayee: (customers, body) => {
		const found = customers.find(readPhone(body, 'account'));
		return payeeOf(found) ?? 'notFound';
	},
};

export const PAYMENT: WalletTransferKind = {
	kind: 'payment',
	payerNeeds: 'BASIC',
	findPayee: (_customers, body) => {
		const account = readText(body, 'account');
		return account ? { ledgerAccount: MERCHANTS_ACCOUNT, beneficiary: account } : 'invalid';
	},
};

/** To a driver and to nobody else. */
export const TIP: WalletTransferKind = {
	kind: 'tip',
	payerNeeds: 'BASIC',
	findPayee: (customers, body) => {
		const found = customers.find(readPhone(body, 'account'));
		return (found?.customerType === 'DRIVER' ? payeeOf(found) : undefined) ?? 'notFound';
	},
};

/** Pays from pocket to pocket, and shows the movements of payer and payee. */
export function answerWalletTransfer(
	{ common }: WalletState,
	{ kind, payerNeeds, findPayee }: WalletTransferKind,
	body: Body,
): Answer {
	const { core, customers, stamps } = common;
	const { ledger } = core;
	const amountIdr = readAmountIdr(body, 'amount');
	if (amountIdr === undefined) return refuseWithId(common, 'invalid', 'amount');
	if (!isPocket(body.pocketId)) return refuseWithId(common, 'invalid', 'pocketId');
	const payer = findPayer(customers, body, payerNeeds);
	if (typeof payer === 'string') return refuseWithId(common, payer);
	const payee = findPayee(customers, body);
	if (typeof payee === 'string') return refuseWithId(common, payee, 'account');
	const wallet = walletOf(payer.mobileNumber);
	if (payee.ledgerAccount === wallet) return refuseWithId(common, 'invalid', 'account');
	if (!ledger.canPay(wallet, amountIdr)) return refuseWithId(common, 'insufficient');

	const sides = [
		{ account: payer.mobileNumber, ledgerAccount: wallet },
		{ account: payee.beneficiary, ledgerAccount: payee.ledgerAccount },
	].map((side) => ({ ...side, beforeIdr: ledger.balanceOf(side.ledgerAccount).balanceIdr }));
	const reference = stamps.next();
	ledger.pay({
		system: 'kasProWallet',
		kind,
		reference: String(reference),
		debitAccount: wallet,
		creditAccount: payee.ledgerAccount,
		beneficiary: payee.beneficiary,
		beneficiaryName: payee.beneficiaryName,
		amountIdr,
	});
	const walletTransactions = sides.map(({ account, ledgerAccount, beforeIdr }) => ({
		account,
		amount: amountIdr,
		reference,
		balanceBefore: money(beforeIdr),
		balanceAfter: money(ledger.balanceOf(ledgerAccount).balanceIdr),
	}));
	return jsonAnswer({
		responseId: responseIdOf(stamps.next()),
		code: 0,
		data: { pocketId: POCKET_ID, walletTransactions },
		message: 'Berhasil',
	});
}

function payeeOf(customer: Customer | undefined): Payee | undefined {
	if (!customer?.isActive) return undefined;
	const { mobileNumber } = customer;
	return {
		ledgerAccount: walletOf(mobileNumber),
		beneficiary: mobileNumber,
		beneficiaryName: fullNameOf(customer),
	};
}

/** [money] stands beside [numeric] and [string] in the document: text with two decimals. */
function money(amountIdr: number): string {
	return amountIdr.toFixed(2);
}
