import type { Answer } from '../../core/contract';
import type { AsyncPayment } from '../common/asyncPayments';
import { readAmountIdr, readPhone, readText, type Body } from '../common/body';
import { succeed } from '../common/shared';
import { findByMobile, PARTNER_ACCOUNT, type BankAccount } from '../bank/accounts';
import { BANK_NAMES } from '../bank/bankNames';
import { SERVICE_FEE_IDR } from '../bank/transfers';
import { refuseWithId, type WalletRefusal } from './answers';
import { walletOf, type Customer } from './customers';
import type { WalletParts } from './parts';

/** Where money goes that leaves the wallets, and where it comes from, in the ledger. */
export const PAYOUTS_ACCOUNT = 'kasProWallet:payouts';
export const QRIS_ACCOUNT = 'kasProWallet:qrisMerchants';
export const TOP_UPS_ACCOUNT = 'kasProWallet:topUps';
export const TOP_UPS_BALANCE_IDR = 1_000_000_000_000;

/** Every QR text of the EMV standard, and so of QRIS, begins like this. */
const QR_START = '000201';
const VIRTUAL_ACCOUNT_PREFIXES = { USER: '8880', DRIVER: '8881' } as const;

/**
 * One path, three payments. A KasPro Bank customer's mobileNumber, or none, is the Bank Transfer of
 * the KasPro Bank document. A wallet customer pays by QRIS when any field holds a QR text, else it
 * is a cash out.
 */
export function answerBankTransfer(parts: WalletParts, body: Body): Answer {
	const mobileNumber = readPhone(body, 'mobileNumber');
	const isNamed = body.mobileNumber !== undefined;
	if (qrTextOf(body) !== '') return answerQris(parts, body);
	const payer = isNamed ? findByMobile(mobileNumber) : PARTNER_ACCOUNT;
	return payer ? payFromBank(parts, payer, body) : cashOut(parts, body);
}

/** QRIS Payment: open to every active customer, without a fee. */
export function answerQris({ shared, customers }: WalletParts, body: Body): Answer {
	const qrText = qrTextOf(body);
	// At its own address a merchant's account will do.
	const destination = qrText || readText(body, 'account');
	const amountIdr = readAmountIdr(body, 'amount');
	if (destination === '') return refuseWithId(shared, 'invalid', 'account');
	if (amountIdr === undefined) return refuseWithId(shared, 'invalid', 'amount');
	const payer = customers.find(readPhone(body, 'mobileNumber'));
	const refusal = payerFault(payer, 'BASIC');
	if (payer === undefined || refusal) return refuseWithId(shared, refusal ?? 'notFound');
	const wallet = walletOf(payer.mobileNumber);
	if (!shared.core.ledger.canPay(wallet, amountIdr)) return refuseWithId(shared, 'insufficient');
	const payment = shared.payments.start({
		system: 'kasProWallet',
		kind: 'qris',
		debitAccount: wallet,
		creditAccount: QRIS_ACCOUNT,
		beneficiary: destination,
		amountIdr,
		destination,
		description: '',
	});
	return inProcess(payment, readText(body, 'account') || qrText);
}

/** Top up: says where to pay, and the money arrives later, as from a bank or a shop. */
export function answerTopUp(
	{ shared, customers }: WalletParts,
	customerType: Customer['customerType'],
	body: Body,
): Answer {
	const amountIdr = readAmountIdr(body, 'amount');
	if (amountIdr === undefined) return refuseWithId(shared, 'invalid', 'amount');
	const customer = customers.find(readPhone(body, 'mobileNumber'));
	const refusal = payerFault(customer, 'BASIC');
	if (customer === undefined || refusal) return refuseWithId(shared, refusal ?? 'notFound');
	if (customer.customerType !== customerType) return refuseWithId(shared, 'notFound');
	const account = VIRTUAL_ACCOUNT_PREFIXES[customerType] + customer.mobileNumber;
	const payment = shared.payments.start({
		system: 'kasProWallet',
		kind: customerType === 'DRIVER' ? 'topUpDriver' : 'topUp',
		debitAccount: TOP_UPS_ACCOUNT,
		creditAccount: walletOf(customer.mobileNumber),
		beneficiary: customer.mobileNumber,
		amountIdr,
		destination: account,
		description: '',
	});
	return inProcess(payment, account);
}

/** Whether a customer may pay: known, active, and known well enough. */
export function payerFault(
	customer: Customer | undefined,
	needed: Customer['kyc'],
): WalletRefusal | undefined {
	if (customer === undefined) return 'notFound';
	if (!customer.isActive) return 'notActive';
	return needed === 'PREMIUM' && customer.kyc !== 'PREMIUM' ? 'notPremium' : undefined;
}

function payFromBank(parts: WalletParts, payer: BankAccount, body: Body): Answer {
	const { shared, bankTransfers } = parts;
	const { account, bankCode, amountIdr, fault } = readDestination(body);
	if (amountIdr === undefined || fault) return refuseWithId(shared, 'invalid', fault);
	if (account === payer.account) return refuseWithId(shared, 'invalid', 'account');
	if (!bankTransfers.canPay(payer, amountIdr)) return refuseWithId(shared, 'insufficient');
	const description = readText(body, 'description');
	const order = { payer, account, bankCode, amountIdr, description };
	return inProcess(bankTransfers.start(order), account);
}

/** Cash Out: to a bank account or to a shop's till, for premium customers. */
function cashOut({ shared, customers }: WalletParts, body: Body): Answer {
	const { account, bankCode, amountIdr, fault } = readDestination(body);
	if (amountIdr === undefined || fault) return refuseWithId(shared, 'invalid', fault);
	const payer = customers.find(readPhone(body, 'mobileNumber'));
	const refusal = payerFault(payer, 'PREMIUM');
	if (payer === undefined || refusal) return refuseWithId(shared, refusal ?? 'notFound');
	const wallet = walletOf(payer.mobileNumber);
	if (!shared.core.ledger.canPay(wallet, amountIdr + SERVICE_FEE_IDR)) {
		return refuseWithId(shared, 'insufficient');
	}
	const payment = shared.payments.start({
		system: 'kasProWallet',
		kind: 'cashOut',
		debitAccount: wallet,
		creditAccount: PAYOUTS_ACCOUNT,
		beneficiary: `${bankCode} ${account}`.trim(),
		amountIdr,
		feeIdr: SERVICE_FEE_IDR,
		destination: account,
		description: '',
	});
	return inProcess(payment, account);
}

function readDestination(body: Body) {
	const account = readText(body, 'account');
	const bankCode = readText(body, 'bankCode');
	const amountIdr = readAmountIdr(body, 'amount');
	const faults = [
		/^\d{5,20}$/.test(account) ? '' : 'account',
		bankCode === '' || BANK_NAMES.includes(bankCode) ? '' : 'bankCode',
		amountIdr === undefined ? 'amount' : '',
	];
	return { account, bankCode, amountIdr, fault: faults.find((name) => name !== '') };
}

function qrTextOf(body: Body): string {
	const names = Object.keys(body);
	const found = names.find((name) => readText(body, name).startsWith(QR_START));
	return found === undefined ? '' : readText(body, found);
}

/** The printed answer: amounts as text, the responseId and the reffId the same. */
function inProcess({ reffId, transfer }: AsyncPayment, account: string): Answer {
	return succeed({
		code: 1,
		message: 'In Process',
		responseId: reffId,
		data: {
			account,
			amount: String(transfer.amountIdr),
			price: String(transfer.amountIdr),
			serviceFee: String(transfer.feeIdr ?? 0),
			reffId,
			flowType: 'Async',
		},
	});
}
