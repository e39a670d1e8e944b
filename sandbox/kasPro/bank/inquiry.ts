import type { Body } from '../../core/body';
import type { Answer } from '../../core/contract';
import { readText } from '../common/fields';
import { digitsOf } from '../common/ids';
import { readPayout } from '../common/payout';
import { findByNumber } from './accounts';
import { refuse, succeed } from './answers';
import type { BankState } from './state';

/** Numbers of KasPro Bank's own accounts. */
const OWN_ACCOUNT = /^43107\d{11}$/;
/** Ends a refference_id, whose sample has 26 digits: 17 of the moment and these. */
const REFERENCE_TAIL = '000000001';

/** Inquiry: a reference for a transfer to be made, or a look at one that was (`transactionId`). */
export function answerInquiry(state: BankState, body: Body): Answer {
	const { common, inquired } = state;
	const transactionId = readText(body, 'transactionId');
	if (transactionId !== '') {
		const message = `[TF-0019] ${transactionId} Transaction ID Is Not Found`;
		if (!isKnownTransaction(state, transactionId)) return refuse(common, message);
		return succeed(common, { refference_id: transactionId });
	}
	const account = readText(body, 'account') || readText(body, 'destination');
	const payout = readPayout({ ...body, account });
	if (typeof payout === 'string') return refuse(common, `Invalid ${payout}`);
	if (OWN_ACCOUNT.test(account) && findByNumber(account) === undefined) {
		return refuse(common, 'Account Is Not Found');
	}
	const reference = digitsOf(common.stamps.next()) + REFERENCE_TAIL;
	inquired.add(reference);
	return succeed(common, { refference_id: reference });
}

function isKnownTransaction({ movements, inquired }: BankState, id: string): boolean {
	return (
		inquired.has(id) || movements.all().some(({ tid, orderId }) => tid === id || orderId === id)
	);
}
