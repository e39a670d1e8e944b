import type { Body } from '../../core/body';
import type { Answer } from '../../core/contract';
import { inProcess, refuseWithId } from '../common/answers';
import { walletOf } from '../common/customers';
import { readPayout, SERVICE_FEE_IDR } from '../common/payout';
import { findPayer } from './payer';
import type { WalletState } from './state';

/** Where money goes that leaves the wallets, in the ledger. */
const PAYOUTS_ACCOUNT = 'kasProWallet:payouts';

/** Cash Out: to a bank account or to a shop's till, for premium customers. */
export function answerCashOut({ common }: WalletState, body: Body): Answer {
	const payout = readPayout(body);
	if (typeof payout === 'string') return refuseWithId(common, 'invalid', payout);
	const { account, bankCode, amountIdr } = payout;
	const payer = findPayer(common.customers, body, 'PREMIUM');
	if (typeof payer === 'string') return refuseWithId(common, payer);
	const wallet = walletOf(payer.mobileNumber);
	if (!common.core.ledger.canPay(wallet, amountIdr + SERVICE_FEE_IDR)) {
		return refuseWithId(common, 'insufficient');
	}
	const payment = common.payments.start({
		system: 'kasProWallet',
		kind: 'cashOut',
		debitAccount: wallet,
		creditAccount: PAYOUTS_ACCOUNT,
		beneficiary: `${bankCode} ${account}`.trim(),
		amountIdr,
		feeIdr: SERVICE_FEE_IDR,
		destination: account,
	});
	return inProcess(payment, account);
}
