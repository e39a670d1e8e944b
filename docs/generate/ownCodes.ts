/** A code that the nodes give where a system gave none. */
export interface OwnCode {
	code: string;
	/** The outputs by which an item with it can leave, or `error` for an operation that reads. */
	outcome: string;
	meaning: string;
	whatToDo: string;
}

const LOOK_UP = 'Do not send it again. Look it up, or ask the provider; see its `advice`.';
const AGAIN = 'Run it again: nothing was sent.';

export const OWN_CODES: readonly OwnCode[] = [
	{
		code: 'ALREADY_PAID',
		outcome: 'Success',
		meaning: 'An earlier execution has paid this reference; nothing was sent now',
		whatToDo: 'Nothing.',
	},
	{
		code: 'IN_PROGRESS',
		outcome: 'Pending',
		meaning: 'Another execution may have sent this payment, or may be sending it',
		whatToDo:
			'Run the same rows again after the time in its message; where the system has no status call, settle it by hand.',
	},
	{
		code: 'ALREADY_SENT',
		outcome: 'Pending',
		meaning: 'This execution has sent this payment before, and knows nothing of what became of it',
		whatToDo: LOOK_UP,
	},
	{
		code: 'REGISTER_UNAVAILABLE',
		outcome: 'Pending',
		meaning: 'The register could not be read or written, so nothing was sent',
		whatToDo: 'Mend the register, then run it again: who was paid before is found there.',
	},
	{
		code: 'TIMEOUT',
		outcome: 'Pending',
		meaning: 'No answer came within the time of the option Timeout',
		whatToDo: LOOK_UP,
	},
	{
		code: 'CONNECTION_LOST',
		outcome: 'Pending',
		meaning: 'The connection broke before the answer was there',
		whatToDo: LOOK_UP,
	},
	{
		code: 'REQUEST_FAILED',
		outcome: 'Pending',
		meaning: 'The request failed in a way that leaves open whether it arrived',
		whatToDo: LOOK_UP,
	},
	{
		code: 'HTTP_502',
		outcome: 'Pending',
		meaning: 'The answer had this HTTP status (or another one than 200)',
		whatToDo: LOOK_UP,
	},
	{
		code: 'UNREADABLE_ANSWER',
		outcome: 'Pending',
		meaning: 'The answer is no JSON object, larger than 10 MB, or absurdly deep',
		whatToDo: LOOK_UP,
	},
	{
		code: 'ANSWER_TOO_LONG',
		outcome: 'error of a read',
		meaning: 'The answer is larger than 10 MB',
		whatToDo: 'Ask for less: a shorter period, or pages.',
	},
	{
		code: 'ANSWER_MISMATCH',
		outcome: 'Pending; error of a read',
		meaning: 'The answer names another account, amount or phone number than was sent',
		whatToDo: LOOK_UP,
	},
	{
		code: 'BENEFICIARY_MISMATCH',
		outcome: 'Pending',
		meaning: 'A switcher transfer answers for another account than was inquired or expected',
		whatToDo: 'Look its status up, and reverse it if the money went to that account.',
	},
	{
		code: 'NO_CODE',
		outcome: 'Pending; error of a read',
		meaning: 'The answer has no code of its own',
		whatToDo: LOOK_UP,
	},
	{
		code: 'UNKNOWN_INFO',
		outcome: 'Pending',
		meaning: "The switcher's status check says something that its document does not explain",
		whatToDo: 'Ask the operator of the switcher.',
	},
	{
		code: 'INTERNAL_ERROR',
		outcome: 'Pending',
		meaning: 'Something broke in the node after the payment may have been sent',
		whatToDo: `${LOOK_UP} Please report it.`,
	},
	{
		code: 'INVALID_INPUT',
		outcome: 'Failed; error of a read',
		meaning: 'A field of the row is missing or cannot be sent; the message says which',
		whatToDo: 'Correct the row and run it again.',
	},
	{
		code: 'REFERENCE_CONFLICT',
		outcome: 'Failed',
		meaning: 'The reference is that of another payment: another amount, payee or purpose',
		whatToDo: 'Give another payment a reference of its own; correct the row if it is the same one.',
	},
	{
		code: 'NAME_MISMATCH',
		outcome: 'Failed',
		meaning: 'The bank names another account holder than the row expects',
		whatToDo: 'Ask the beneficiary, correct the row and run it again.',
	},
	{
		code: 'INSUFFICIENT_BALANCE',
		outcome: 'Failed',
		meaning: 'The balance does not cover all rows that would be sent, so none was',
		whatToDo: 'Top the balance up and run it again.',
	},
	{
		code: 'NOT_APPROVED',
		outcome: 'Failed',
		meaning: 'The rows are not those whose digest was approved',
		whatToDo: 'Check and approve them again.',
	},
	{
		code: 'NO_DISBURSE_ID',
		outcome: 'Failed',
		meaning: 'The inquiry gave no disburse ID, so nothing could be sent',
		whatToDo: AGAIN,
	},
	{
		code: 'NOT_SENT',
		outcome: 'Failed',
		meaning: 'Something went wrong before the payment was sent; the message says what',
		whatToDo: AGAIN,
	},
	{
		code: 'CANCELLED',
		outcome: 'Failed; Pending when it was on its way',
		meaning: 'The execution was stopped',
		whatToDo: 'Failed: run it again. Pending: look it up first.',
	},
	{
		code: 'NOT_FOUND',
		outcome: 'Pending; Failed where the register has never heard of it',
		meaning: 'The status call knows nothing of the payment, which may still be on its way',
		whatToDo: 'Look again later; or as its `advice` says.',
	},
	{
		code: 'CREDENTIAL_INCOMPLETE',
		outcome: 'Failed; error of a read',
		meaning: 'The credential lacks a value that the call needs',
		whatToDo: 'Fill it in and run it again: nothing was sent.',
	},
	{
		code: 'LOGIN_REFUSED',
		outcome: 'Failed; error of a read',
		meaning: 'The system refused the login; the same password is not tried again for half a minute',
		whatToDo: 'Correct the credential and run it again: nothing was sent.',
	},
	{
		code: 'LOGIN_UNANSWERED',
		outcome: 'Failed; error of a read',
		meaning: 'The login had no answer',
		whatToDo: AGAIN,
	},
	{
		code: 'SESSION_REFUSED',
		outcome: 'Failed; error of a read',
		meaning: 'The system refused a session that it had just given',
		whatToDo: 'Nothing was paid. Ask the provider when it stays so.',
	},
	{
		code: 'NO_SESSION',
		outcome: 'Output of Log Out',
		meaning: 'There was no session to end; nothing was sent',
		whatToDo: 'Nothing.',
	},
	{
		code: 'NO_STATUS',
		outcome: 'Pending, of the Duitku trigger',
		meaning: 'Inquiry Status does not speak of the payment that a callback names',
		whatToDo: LOOK_UP,
	},
	{
		code: 'NO_CALLBACK',
		outcome: 'Pending, of Read Callback',
		meaning: 'No callback came while the flow waited',
		whatToDo: 'Ask Duitku with the customer reference number. Do not create the cash out again.',
	},
	{
		code: 'CALLBACK_REFUSED',
		outcome: 'Pending, of Read Callback',
		meaning: 'What came is no callback of a cash out, or its signature is wrong',
		whatToDo: 'Believe nothing of it. Ask Duitku with the customer reference number.',
	},
	{
		code: 'CALLBACK_MISMATCH',
		outcome: 'Pending, of Read Callback',
		meaning: 'The callback names another cash out than the one that was waited for',
		whatToDo: 'Ask Duitku with the customer reference number.',
	},
	{
		code: 'READY',
		outcome: 'Output of Payout: Check',
		meaning: 'The row would be sent',
		whatToDo: 'Send it.',
	},
	{
		code: 'NO_PRICE',
		outcome: 'error of the GoldPro trigger',
		meaning: 'The chart has no price up to today that can be read',
		whatToDo: 'Run Get Chart to see what it has.',
	},
	{
		code: 'TOO_MANY_PAGES',
		outcome: 'error of the KasPro Bank trigger',
		meaning: 'The history has more pages than are read',
		whatToDo: 'Ask for larger pages, or for a shorter period, in Additional Query Fields.',
	},
];
