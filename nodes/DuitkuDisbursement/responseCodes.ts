import type { Outcome } from '../shared/contract/verdict';

/**
 * What each response code of Duitku Disbursement means. The document has four tables (response,
 * vendor, callback and error codes) and an answer does not say which one its code is from, so
 * every code has one meaning for the money here.
 *
 * - `denied`: Duitku knows nothing of the transfer. Only a status call that says so too makes it
 *   failed.
 * - `setUp`: the request itself was refused, for a reason that lies in the account or its settings.
 *   On a status call it speaks of the query, not of the transfer.
 */
export interface ResponseCode {
	meaning: string;
	outcome: Outcome | 'denied' | 'setUp';
	/** What to do about it, where there is more to do than to look the payment up. */
	fix?: string;
	/** The document says "do not retry", or advises against it. */
	isNotToBeRetried?: true;
}

const CHECK_ACCOUNT = 'Check the bank code and the account number.';
const ASK_BENEFICIARY = 'Ask the beneficiary for another account.';
const TOP_UP = 'Top up the disbursement balance.';
const TOP_UP_OR_ASK = 'Top up the disbursement balance, or ask Duitku when it is high enough.';
const ASK_DUITKU = 'Ask Duitku.';

export const RESPONSE_CODES: Record<string, ResponseCode> = {
	'00': { outcome: 'success', meaning: 'Approved' },

	TO: {
		outcome: 'pending',
		meaning: 'The bank network did not answer Duitku in time',
		isNotToBeRetried: true,
	},
	'68': {
		outcome: 'pending',
		meaning: 'The bank answered Duitku too late, or has yet to confirm',
		isNotToBeRetried: true,
	},
	'80': {
		outcome: 'pending',
		meaning: 'The bank has yet to answer: H2H calls back with the result, other ways do not',
	},
	'-100': {
		outcome: 'pending',
		meaning: 'Duitku met an error that it does not specify',
		isNotToBeRetried: true,
	},
	'-142': { outcome: 'pending', meaning: 'Duitku has finished this disburseId before' },
	'-951': { outcome: 'pending', meaning: 'The vendor did not answer Duitku in time' },
	EE: { outcome: 'pending', meaning: 'Duitku met a general error' },
	'12': { outcome: 'pending', meaning: 'The bank met an exception' },
	'20': { outcome: 'pending', meaning: 'The bank gave an invalid answer' },
	'66': { outcome: 'pending', meaning: 'The bank met a generic error' },
	'88': { outcome: 'pending', meaning: 'The bank says that this was already paid' },
	'91': { outcome: 'pending', meaning: 'The bank or the switch could not be reached' },

	LD: { outcome: 'denied', meaning: 'Duitku has no link to the bank network' },
	'89': { outcome: 'denied', meaning: 'Duitku has no link to the host' },
	NF: { outcome: 'denied', meaning: 'The transfer is not recorded at the remittance gateway' },
	'-420': { outcome: 'denied', meaning: 'Duitku has no transfer with this disburseId' },

	'-141': { outcome: 'failed', meaning: 'The amount is not valid', fix: 'Correct the amount.' },
	'-148': {
		outcome: 'failed',
		meaning: 'The bank takes no H2H transfers',
		fix: 'Use another clearing type.',
	},
	'-149': { outcome: 'failed', meaning: 'The bank code is unknown', fix: CHECK_ACCOUNT },
	'-192': { outcome: 'failed', meaning: 'The account is blacklisted', fix: ASK_BENEFICIARY },
	'-510': { outcome: 'failed', meaning: 'The disbursement balance is too low', fix: TOP_UP },
	'-920': {
		outcome: 'failed',
		meaning: 'The amount is above the limit',
		fix: 'Split the amount or use another channel.',
	},
	'-952': { outcome: 'failed', meaning: 'A parameter is not valid', fix: 'Correct the fields.' },
	'76': { outcome: 'failed', meaning: 'The destination account is not valid', fix: CHECK_ACCOUNT },
	'01': { outcome: 'failed', meaning: 'The bank refused the transaction', fix: ASK_BENEFICIARY },
	'03': { outcome: 'failed', meaning: 'The bank refused the merchant', fix: ASK_DUITKU },
	'04': {
		outcome: 'failed',
		meaning: 'The card of the account is withdrawn',
		fix: ASK_BENEFICIARY,
	},
	'05': {
		outcome: 'failed',
		meaning: 'The bank did not allow the transaction',
		fix: ASK_BENEFICIARY,
	},
	'13': { outcome: 'failed', meaning: 'The bank refused the amount', fix: 'Correct the amount.' },
	'14': { outcome: 'failed', meaning: 'The bank has no such account', fix: CHECK_ACCOUNT },
	'15': { outcome: 'failed', meaning: 'There is no such bank', fix: CHECK_ACCOUNT },
	'30': { outcome: 'failed', meaning: 'The bank refused the format', fix: 'Correct the fields.' },
	'31': { outcome: 'failed', meaning: 'The switch does not serve this bank', fix: CHECK_ACCOUNT },
	'33': { outcome: 'failed', meaning: 'The card of the account has expired', fix: ASK_BENEFICIARY },
	'36': {
		outcome: 'failed',
		meaning: 'The card of the account is restricted',
		fix: ASK_BENEFICIARY,
	},
	'38': {
		outcome: 'failed',
		meaning: 'The account is locked after too many PIN tries',
		fix: ASK_BENEFICIARY,
	},
	'39': { outcome: 'failed', meaning: 'There is no credit account', fix: ASK_BENEFICIARY },
	'40': { outcome: 'failed', meaning: 'The bank does not support this', fix: ASK_BENEFICIARY },
	'41': { outcome: 'failed', meaning: 'The card of the account was lost', fix: ASK_BENEFICIARY },
	'43': { outcome: 'failed', meaning: 'The card of the account was stolen', fix: ASK_BENEFICIARY },
	'51': { outcome: 'failed', meaning: 'Funds are insufficient', fix: TOP_UP_OR_ASK },
	'52': { outcome: 'failed', meaning: 'There is no current account', fix: ASK_BENEFICIARY },
	'90': {
		outcome: 'failed',
		meaning: 'The beneficiary or the currency is not valid',
		fix: CHECK_ACCOUNT,
	},

	'-120': {
		outcome: 'setUp',
		meaning: 'Duitku does not know the user ID',
		fix: 'Correct User ID in the credential, and check that it belongs to this environment.',
	},
	'-123': {
		outcome: 'setUp',
		meaning: 'Duitku has blocked the user',
		fix: 'Ask Duitku to unblock it.',
	},
	'-161': {
		outcome: 'setUp',
		meaning: 'Duitku has no callback URL for this',
		fix: 'For H2H, have the URL of the Duitku trigger registered with Duitku. For a cash out, fill in Callback URL.',
	},
	'-191': {
		outcome: 'setUp',
		meaning: 'Duitku refused the signature',
		fix: 'Correct Secret Key in the credential, and check that it belongs to this environment.',
	},
	'-213': {
		outcome: 'setUp',
		meaning: 'Duitku does not know the e-mail address for this user',
		fix: 'Enter the e-mail address that is registered with Duitku in the credential.',
	},
	'-930': {
		outcome: 'setUp',
		meaning: 'Duitku does not accept requests from this address',
		fix: 'Ask Duitku to whitelist the public IP address of this n8n.',
	},
	'-960': {
		outcome: 'setUp',
		meaning: 'The timestamp is more than 5 minutes off',
		fix: 'Set the clock of the n8n server.',
	},
};

const UNKNOWN_CODE: ResponseCode = {
	outcome: 'pending',
	meaning: 'The document of Duitku does not explain this code',
};

export const meaningOf = (code: string): ResponseCode =>
	(Object.hasOwn(RESPONSE_CODES, code) ? RESPONSE_CODES[code] : undefined) ?? UNKNOWN_CODE;

/** A link that is down proves nothing; only these two say that there is no such transfer. */
export const isDenial = (code: string): boolean => code === 'NF' || code === '-420';

/** In the answer of a status call, does this code speak of the query and not of the transfer? */
export const speaksOfQuery = (code: string): boolean =>
	code === '-952' || meaningOf(code).outcome === 'setUp';
