import { filled } from '../words/words';

/** What the nodes say in English, by their codes. Names that they quote are put in. */
export const REASON_TEXTS = {
	CANCELLED: 'the execution was cancelled before it was sent',
	CONNECTION_LOST: 'the connection was lost',
	CREDENTIAL_INCOMPLETE: 'the credential is incomplete, so nothing was sent',
	INSUFFICIENT_BALANCE: 'the balance does not cover it',
	NAME_MISMATCH: 'the bank names the account holder "{first}", and expected is "{second}"',
	NOT_APPROVED: 'the rows are not the ones that were approved',
	REFERENCE_CONFLICT: 'its reference is that of another payment',
	REGISTER_UNAVAILABLE: 'the register of payments could not be read, so nothing was sent',
	TIMEOUT: 'no answer came in time',
	UNREADABLE_ANSWER: 'the answer could not be read',
};

/** Why, as a part of a sentence; blank when nobody has said it. */
export function reasonOf(code: string, message: string): string {
	const words = message.trim().replace(/\.$/, '');
	const text = Object.entries(REASON_TEXTS).find(([known]) => known === code)?.[1];
	if (text !== undefined) {
		const [first, second] = [...words.matchAll(/"([^"]*)"/g)].map(([, quoted]) => quoted ?? '');
		const reason = filled(text, { ...(second !== undefined && { first, second }) });
		return reason.includes('{') ? words : reason;
	}
	// The words of a system, with its own code: that is what its support asks for.
	return words === '' || code === '' || OUR_CODE.test(code) ? words : `${words} (${code})`;
}

/** What the nodes call what happened, where the system has no code for it. */
const OUR_CODE = /^[A-Z]+_[A-Z_\d]+$|^READY$/;
