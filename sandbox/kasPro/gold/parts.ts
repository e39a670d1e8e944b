import { randomBytes } from 'node:crypto';
import type { Answer } from '../../core/contract';
import type { RisingNumber } from '../common/risingNumber';
import { refuse, succeed, type KasProShared } from '../common/shared';
import { digitsOf, goldTimestamp } from '../common/times';
import type { Customers } from '../wallet/customers';
import type { Members } from './members';
import type { Prices } from './prices';
import type { Quotes } from './quotes';

/** What the endpoints of GoldPro work on. */
export interface GoldParts {
	shared: KasProShared;
	customers: Customers;
	members: Members;
	prices: Prices;
	quotes: Quotes;
	/** Short numbers: ids of registrations, addresses and transfers. */
	ids: RisingNumber;
	/** request_ids of withdrawals, which have no quote. */
	withdrawn: Set<string>;
}

/** Who sells gold, buys it back and sends it, in the ledger. */
export const HOUSE_ACCOUNT = 'kasProGold:house';
export const HOUSE_BALANCE_IDR = 100_000_000_000;

/** Printed, but for the last three: no sample shows what they are about. */
const REFUSALS = {
	notPremium: 'Your account is not premium yet',
	priceChanged: 'Price changes have occurred, Please try again',
	insufficient: 'wallet balance is insufficient',
	noUser: 'User not found',
	noUserForAddress: 'User Not Found',
	invalid: 'Invalid Params',
	noKecamatan: 'Field kecamatan is required.',
	noRecipient: 'Invalid recipient',
	alreadyRegistered: 'User already registered',
	alreadyUsed: 'Request ID has already been used',
	noGold: 'gold balance is insufficient',
} as const;

export type GoldRefusal = keyof typeof REFUSALS;

export function succeedGold(shared: KasProShared, data: unknown): Answer {
	return succeed({ data, general_response: generalResponse(shared, true, 200, 'Success') });
}

export function refuseGold(shared: KasProShared, refusal: GoldRefusal): Answer {
	const general_response = generalResponse(shared, false, 400, REFUSALS[refusal]);
	return refuse(shared, { general_response });
}

/** 1082102090000011: "108", the day, a number. */
export function newResponseId({ shared, ids }: GoldParts): string {
	const day = digitsOf(shared.core.now()).slice(2, 8);
	return `108${day}${String(ids.next()).padStart(7, '0')}`;
}

/** 32 hexadecimal digits, as printed. */
export function newSessionId(): string {
	return randomBytes(16).toString('hex').toUpperCase();
}

function generalResponse({ core }: KasProShared, status: boolean, code: number, message: string) {
	return {
		response_status: status,
		response_code: code,
		response_message: message,
		response_timestamp: goldTimestamp(core.now()),
	};
}
