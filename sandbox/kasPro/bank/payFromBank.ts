import type { Body } from '../../core/body';
import type { Answer } from '../../core/contract';
import { inProcess, refuseWithId } from '../common/answers';
import { readPhone, readText } from '../common/fields';
import { readPayout } from '../common/payout';
import { findByMobile, PARTNER_ACCOUNT } from './accounts';
import type { BankState } from './state';

/**
 * Bank Transfer, whose path is one of the wallet's host. The payer is the customer of KasPro Bank
 * with this mobileNumber, or the partner when none is named; undefined when it is nobody here.
 */
export function payFromBank({ common, transfers }: BankState, body: Body): Answer | undefined {
	const isNamed = body.mobileNumber !== undefined;
	const payer = isNamed ? findByMobile(readPhone(body, 'mobileNumber')) : PARTNER_ACCOUNT;
	if (payer === undefined) return undefined;
	const payout = readPayout(body);
	if (typeof payout === 'string') return refuseWithId(common, 'invalid', payout);
	const { account, amountIdr } = payout;
	if (account === payer.account) return refuseWithId(common, 'invalid', 'account');
	if (!transfers.canPay(payer, amountIdr)) return refuseWithId(common, 'insufficient');
	const payment = transfers.start(payer, payout, readText(body, 'description'));
	return inProcess(payment, account);
}
