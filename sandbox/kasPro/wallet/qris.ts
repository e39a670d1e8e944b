import type { Body } from '../../core/body';
import type { Answer } from '../../core/contract';
import { inProcess, refuseWithId } from '../common/answers';
import { walletOf } from '../common/customers';
import { readAmountIdr, readText } from '../common/fields';
import { findPayer } from './payer';
import type { WalletState } from './state';

/** Where QRIS payments go, in the ledger. */
const QRIS_ACCOUNT = 'kasProWallet:qrisMerchants';

/** Every QR text of the EMV standard, and so of QRIS, begins like this. */
const QR_START = '000201';

/** QRIS Payment: open to every active customer, without a fee. */
export function answerQris({ common }: WalletState, body: Body): Answer {
	const qrText = qrTextOf(body);
	// At its own address a merchant's account will do.
	const destination = qrText || readText(body, 'account');
	const amountIdr = readAmountIdr(body, 'amount');
	if (destination === '') return refuseWithId(common, 'invalid', 'account');
	if (amountIdr === undefined) return refuseWithId(common, 'invalid', 'amount');
	const payer = findPayer(common.customers, body, 'BASIC');
	if (typeof payer === 'string') return refuseWithId(common, payer);
	const wallet = walletOf(payer.mobileNumber);
	if (!common.core.ledger.canPay(wallet, amountIdr)) return refuseWithId(common, 'insufficient');
	const payment = common.payments.start({
		system: 'kasProWallet',
		kind: 'qris',
		debitAccount: wallet,
		creditAccount: QRIS_ACCOUNT,
		beneficiary: destination,
		amountIdr,
		destination,
	});
	return inProcess(payment, readText(body, 'account') || qrText);
}

/** The QR text in whichever field holds one, or ''. */
export function qrTextOf(body: Body): string {
	const texts = Object.keys(body).map((name) => readText(body, name));
	return texts.find((text) => text.startsWith(QR_START)) ?? '';
}
