import type { Answer, SandboxRequest } from '../../core/contract';
import { readAmountIdr, readBody, readPhone, readText, type Body } from '../common/body';
import { refuse, succeed, type KasProShared } from '../common/shared';
import { bankTimestamp, digitsOf } from '../common/times';
import { findByMobile, findByNumber, ledgerAccount, PARTNER_ACCOUNT } from './accounts';
import { BANK_NAMES } from './bankNames';
import { describeMovement, selectMovements } from './history';
import type { Movements } from './movements';

/** Numbers of KasPro Bank's own accounts. */
const OWN_ACCOUNT = /^43107\d{11}$/;
/** Ends a refference_id, whose sample has 26 digits: 17 of the moment and these. */
const REFERENCE_TAIL = '000000001';

export interface BankParts {
	shared: KasProShared;
	movements: Movements;
	/** The refference_ids that were given out. */
	inquired: Set<string>;
}

/** Get Balance: of the account or mobileNumber (elsewhere: `msisdn`) that is named, else of the partner. */
export function answerBalance({ shared }: BankParts, request: SandboxRequest): Answer {
	const body = readBody(request);
	if (body === undefined) return refuseGeneral(shared, 'Invalid request');
	const number = readText(body, 'account');
	const mobileNumber = readPhone(body, 'mobileNumber') || readPhone(body, 'msisdn');
	const found = number
		? findByNumber(number)
		: mobileNumber
			? findByMobile(mobileNumber)
			: PARTNER_ACCOUNT;
	if (found === undefined) return refuseGeneral(shared, 'Account Is Not Found');
	const parameters = {
		responseCode: '0001',
		responseMessage: 'Request has been processed successfully',
		customerName: found.name,
		accountCurrency: 'IDR',
		accountBalance: String(shared.core.ledger.balanceOf(ledgerAccount(found)).availableIdr),
	};
	return succeedGeneral(shared, { getBalanceResponse: { parameters } });
}

export function answerInquiry(parts: BankParts, request: SandboxRequest): Answer {
	const body = readBody(request);
	return body ? inquire(parts, body) : refuseGeneral(parts.shared, 'Invalid request');
}

/** Known elsewhere: the same with the fields in the query. */
export const answerInquiryByQuery = (parts: BankParts, { query }: SandboxRequest): Answer =>
	inquire(parts, query);

/** Inquiry: a reference for a transfer to be made, or a look at one that was (`transactionId`). */
function inquire(parts: BankParts, body: Body): Answer {
	const { shared, inquired } = parts;
	const transactionId = readText(body, 'transactionId');
	if (transactionId !== '') {
		const message = `[TF-0019] ${transactionId} Transaction ID Is Not Found`;
		if (!isKnownTransaction(parts, transactionId)) return refuseGeneral(shared, message);
		return succeedGeneral(shared, { refference_id: transactionId });
	}
	const account = readText(body, 'account') || readText(body, 'destination');
	const bankCode = readText(body, 'bankCode');
	if (!/^\d{5,20}$/.test(account)) return refuseGeneral(shared, 'Invalid account');
	if (readAmountIdr(body, 'amount') === undefined) return refuseGeneral(shared, 'Invalid amount');
	if (bankCode !== '' && !BANK_NAMES.includes(bankCode)) {
		return refuseGeneral(shared, 'Invalid bankCode');
	}
	if (OWN_ACCOUNT.test(account) && findByNumber(account) === undefined) {
		return refuseGeneral(shared, 'Account Is Not Found');
	}
	const reference = digitsOf(shared.stamps.next()) + REFERENCE_TAIL;
	inquired.add(reference);
	return succeedGeneral(shared, { refference_id: reference });
}

/** Transaction history of the account that belongs to a mobileNumber. */
export function answerHistory({ shared, movements }: BankParts, { query }: SandboxRequest): Answer {
	const rows = selectMovements(movements.all(), query);
	// The failure without "Unauthorize", which is printed for the bank list.
	if (rows === undefined) return refuse(shared, { message: 'ERROR', result: null });
	return succeed({ message: 'OK', result: rows.map(describeMovement) });
}

/** Under which the names are kept: what begins with a prefix is listed without it. */
const NAMES_KEY = 'Bank.Code.';

export function answerBankList({ path }: SandboxRequest): Answer {
	const prefix = path.split('/').at(-1) ?? '';
	const result = BANK_NAMES.map((name) => `${NAMES_KEY}${name}`.slice(prefix.length));
	return succeed({ message: 'OK', result });
}

function isKnownTransaction({ movements, inquired }: BankParts, id: string): boolean {
	return (
		inquired.has(id) || movements.all().some(({ tid, orderId }) => tid === id || orderId === id)
	);
}

function succeedGeneral(shared: KasProShared, data: Record<string, unknown>): Answer {
	return succeed({ general_response: generalResponse(shared, true, '200', 'Success'), data });
}

function refuseGeneral(shared: KasProShared, message: string): Answer {
	const general_response = generalResponse(shared, false, '9999', message);
	return refuse(shared, { general_response, data: null });
}

function generalResponse({ core }: KasProShared, status: boolean, code: string, message: string) {
	return {
		response_status: status,
		response_code: code,
		response_message: message,
		response_timestamp: bankTimestamp(core.now()),
	};
}
