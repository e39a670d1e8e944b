import type { Body } from '../../core/body';
import type { Answer } from '../../core/contract';
import { readPhone, readText } from '../common/fields';
import {
	findByMobile,
	findByNumber,
	ledgerAccountOf,
	PARTNER_ACCOUNT,
	type BankAccount,
} from './accounts';
import { refuse, succeed } from './answers';
import type { BankState } from './state';

/** Get Balance. */
export function answerBalance({ common }: BankState, body: Body): Answer {
	const asked = accountAskedFor(body);
	if (asked === undefined) return refuse(common, 'Account Is Not Found');
	const parameters = {
		responseCode: '0001',
		responseMessage: 'Request has been processed successfully',
		customerName: asked.name,
		accountCurrency: 'IDR',
		accountBalance: String(common.core.ledger.balanceOf(ledgerAccountOf(asked)).availableIdr),
	};
	return succeed(common, { getBalanceResponse: { parameters } });
}

/** The account or mobileNumber (elsewhere: `msisdn`) that is named, else the partner's. */
function accountAskedFor(body: Body): BankAccount | undefined {
	const number = readText(body, 'account');
	if (number !== '') return findByNumber(number);
	const mobileNumber = readPhone(body, 'mobileNumber') || readPhone(body, 'msisdn');
	return mobileNumber === '' ? PARTNER_ACCOUNT : findByMobile(mobileNumber);
}
