import { ADVICE, failed, pending } from '../contract/verdict';

/** Of a payment that an earlier pass has sent, without a word of what became of it. */
export const SENT_BEFORE = pending(
	'ALREADY_SENT',
	'This execution has already sent this payment once',
);

/** Of an item that an earlier pass has sent with other details. */
export const SENT_OTHERWISE = pending(
	'ALREADY_SENT',
	'This execution has already sent this item, with other details; nothing was sent now',
);

/** Of a payment that another execution may have sent, or may be sending. */
export const IN_PROGRESS = pending(
	'IN_PROGRESS',
	'Another execution may have sent this payment, or may be sending it; nothing was sent now',
);

export const CANCELLED = failed('CANCELLED', 'The execution was cancelled', ADVICE.notSent);
