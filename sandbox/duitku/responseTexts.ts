/**
 * What each code says. The document has four tables that give some codes several meanings; here
 * every code has one short text. 89 stands only in the test tables.
 */
const TEXTS = {
	'00': 'Success',
	'01': 'Failed',
	'66': 'Generic error',
	'68': 'Response received too late',
	'76': 'Invalid destination account',
	'80': 'Waiting for callback',
	'88': 'Bill already paid',
	'89': 'Link to host down',
	'90': 'Invalid beneficiary or currency',
	'91': 'Transport error to back end',
	EE: 'General error',
	LD: 'Link down',
	NF: 'Not recorded on remittance gateway',
	TO: 'Response timed out',
	'-100': 'Other error',
	'-120': 'User not found',
	'-141': 'Invalid transfer amount',
	'-142': 'Transaction Already Finished',
	'-148': 'Bank does not support H2H',
	'-149': 'Bank not found',
	'-161': 'Callback URL not found',
	'-191': 'Wrong signature',
	'-213': 'Email is not valid',
	'-420': 'Transfer not found',
	'-510': 'Insufficient fund',
	'-920': 'Limit exceeded',
	'-952': 'Invalid parameter',
	'-960': 'Timestamp is expired',
} as const;

/*
 * The document prints "Success" everywhere. Recorded answers of clearing and of Inquiry Status say
 * the same code in these words.
 */
export const CLEARING_SUCCESS_TEXT = 'Approved or completed successfully';
export const STATUS_SUCCESS_TEXT = 'SUCCESS';

/** A code that this sandbox answers. */
export type Code = keyof typeof TEXTS;

export function textOf(code: Code): string {
	return TEXTS[code];
}

/** Whether a text is one of the codes. */
export function isCode(value: string): value is Code {
	return Object.hasOwn(TEXTS, value);
}
