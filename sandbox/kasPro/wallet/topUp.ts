import type { Body } from '../../core/body';
import type { Answer } from '../../core/contract';
import { inProcess, refuseWithId } from '../common/answers';
import { fullNameOf, walletOf, type Customer } from '../common/customers';
import { readAmountIdr } from '../common/fields';
import { findPayer } from './payer';
import type { WalletState } from './state';

/** Where the money of top ups comes from, in the ledger. */
export const TOP_UPS_ACCOUNT = 'kasProWallet:topUps';
export const TOP_UPS_BALANCE_IDR = 1_000_000_000_000;

const VIRTUAL_ACCOUNT_PREFIXES = { USER: '8880', DRIVER: '8881' } as const;

/** Top up: says where to pay, and the money arrives later, as from a bank or a shop. */
export function answerTopUp(
	{ common }: WalletState,
	customerType: Customer['customerType'],
	body: Body,
): Answer {
	const amountIdr = readAmountIdr(body, 'amount');
	if (amountIdr === undefined) return refuseWithId(common, 'invalid', 'amount');
	const customer = findPayer(common.customers, body, 'BASIC');
	if (typeof customer === 'string') return refuseWithId(common, customer);
	if (customer.customerType !== customerType) return refuseWithId(common, 'notFound');
	const account = VIRTUAL_ACCOUNT_PREFIXES[customerType] + customer.mobileNumber;
	const payment = common.payments.start({
		system: 'kasProWallet',
		kind: customerType === 'DRIVER' ? 'topUpDriver' : 'topUp',
		debitAccount: TOP_UPS_ACCOUNT,
		creditAccount: walletOf(customer.mobileNumber),
		beneficiary: customer.mobileNumber,
		beneficiaryName: fullNameOf(customer),
		amountIdr,
		destination: account,
	});
	return inProcess(payment, account);
}
